/**
 * Waits for some work, but no longer than a deadline allows.
 *
 * @param work - What to wait for; its signal fires at the deadline
 * @param deadlineSeconds - How long to wait
 * @returns What the work yields, or undefined when the deadline came first
 * @internal
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  deadlineSeconds: number,
): Promise<T | undefined> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<undefined>(resolve => {
    timer = setTimeout(() => {
      // First the answer, then the abort: work that fails by it must not win the race.
      resolve(undefined);
      controller.abort();
    }, deadlineSeconds * 1000);
  });
  try {
    return await Promise.race([deadline, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}

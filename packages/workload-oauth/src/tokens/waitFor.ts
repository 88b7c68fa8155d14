/**
 * Waits for a shared promise, each caller for as long as it likes: an aborted wait
 * ends for this caller alone, and the promise goes on for the others.
 *
 * @param shared - What others wait for as well
 * @param signal - Ends this wait; its reason is thrown
 */
export async function waitFor<Value>(
  shared: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return shared;
  // Who does not wait for it at all is no reason to call its failure unhandled.
  shared.catch(() => {});
  signal.throwIfAborted();
  let stopListening = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    stopListening = () => signal.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    stopListening();
  }
}

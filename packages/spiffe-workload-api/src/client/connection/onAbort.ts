/**
 * Calls back with the reason when one of several signals is aborted.
 *
 * @returns ends the listening
 */
export function onAbort(
  signals: readonly (AbortSignal | undefined)[],
  callback: (reason: unknown) => void,
): () => void {
  const removals = signals.map(signal => {
    const listener = () => callback(signal?.reason);
    signal?.addEventListener('abort', listener, { once: true });
    return () => signal?.removeEventListener('abort', listener);
  });
  return () => removals.forEach(remove => remove());
}

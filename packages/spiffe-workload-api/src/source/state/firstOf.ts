import { onAbort } from '../../client/connection/onAbort';

/**
 * Waits for the first of several shared promises, for as long as this caller likes: an
 * aborted wait ends for this caller alone, and the promises go on for others.
 *
 * @param signal - ends this wait; its reason is thrown
 */
export async function firstOf<Value>(
  shared: readonly Promise<Value>[],
  signal: AbortSignal | undefined,
): Promise<Value> {
  signal?.throwIfAborted();
  let stopListening = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stopListening = onAbort([signal], reject);
  });
  try {
    return await Promise.race([...shared, aborted]);
  } finally {
    stopListening();
  }
}

/**
 * Waits for so many milliseconds, or until the signal is aborted. Never rejects.
 *
 * @public
 */
export type Pause = (
  milliseconds: number,
  signal: AbortSignal,
) => Promise<void>;

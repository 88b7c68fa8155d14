/**
 * How long the stand-in takes over a chat, in milliseconds.
 *
 * @public
 */
export interface KagentiTimings {
  /** Between two frames of a stream. 0 when absent, for the sake of tests; about 200 was measured. */
  frameDelayMs?: number;
  /** How long a stream waits for a silent agent. 120000 when absent, as measured. */
  streamSilenceMs?: number;
  /** How long a sent message waits for a silent agent. 60000 when absent, as measured. */
  sendTimeoutMs?: number;
}

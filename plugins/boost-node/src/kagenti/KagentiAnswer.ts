import type { Readable } from 'node:stream';

/**
 * Kagenti's answer, its body still streaming.
 *
 * @public
 */
export interface KagentiAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Must be read to its end or destroyed, else its connection is never used again. */
  readonly body: Readable;
}

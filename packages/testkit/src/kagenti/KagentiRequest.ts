import { IncomingHttpHeaders } from 'node:http';

/**
 * A request that the stand-in received. It is recorded on arrival and goes on
 * being completed until its answer ends.
 *
 * @public
 */
export interface KagentiRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The target as it stood in the request line. */
  readonly url: string;
  /** The path without the query, not decoded. */
  readonly path: string;
  /** The query's parameters; of a repeated one, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** All headers, `authorization` included, under lower-case names. */
  readonly headers: IncomingHttpHeaders;
  /**
   * The body as text, as far as it has been received; at most its first
   * mebibyte, so that a test may send more than fits in memory.
   */
  readonly body: string;
  /** How many bytes of the body have been received. */
  readonly bodyBytes: number;
  /** The status of the answer; `undefined` until it begins. */
  readonly status: number | undefined;
  /** Whether the client left before the answer was complete. */
  readonly aborted: boolean;
}

import { IncomingHttpHeaders } from 'node:http';

/**
 * An upgrade that the stand-in was asked for.
 *
 * @public
 */
export interface AcpHandshake {
  /** The target as it stood in the request line, token included. */
  readonly url: string;
  /** All headers, under lower-case names. */
  readonly headers: IncomingHttpHeaders;
  /** 101 when it was granted; `undefined` until it is answered. */
  readonly status: number | undefined;
}

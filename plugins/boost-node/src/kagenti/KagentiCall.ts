import type { Readable } from 'node:stream';

/**
 * One call to Kagenti.
 *
 * @public
 */
export interface KagentiCall {
  /** The HTTP method; Kagenti has no others. */
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** The path as it is sent, beginning with `/api/v1/`, already percent-encoded. */
  readonly path: string;
  /** The query, encoded by the client. */
  readonly query?: URLSearchParams;
  /** Headers to send beside those that the client sets itself; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The body. A buffer can be sent again after a 401; a stream cannot, so a
   * refused one fails with `RETRY_LARGE_BODY`.
   */
  readonly body?: Buffer | Readable;
  /**
   * The entity ref of the user on whose behalf the call is made, for Kagenti's
   * audit; absent for the portal's own background work (requirement 002.9).
   */
  readonly user?: string;
  /** Sends no bearer: for the few operations that Kagenti answers to anybody. */
  readonly isAnonymous?: boolean;
  /** Ends the call, and the answer's stream, as soon as it is aborted. */
  readonly signal?: AbortSignal;
  /** How long Kagenti may take to begin its answer, in seconds; the configured time when absent. */
  readonly responseTimeoutSeconds?: number;
}

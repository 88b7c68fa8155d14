import type { Readable } from 'node:stream';
import type { CallClock } from './CallClock';
import type { CallSignal } from './CallSignal';

/**
 * One call to Kagenti.
 *
 * @public
 */
export interface KagentiCall {
  /** The HTTP method. Kagenti answers 405 to HEAD (measured), a gateway may not. */
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  /** The path as it is sent, beginning with `/api/v1/`, already percent-encoded. */
  readonly path: string;
  /** The query, encoded by the client. */
  readonly query?: URLSearchParams;
  /** Headers to send beside those that the client sets itself; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The body. After a 401 a buffer can be sent again, and a stream as long as no more of
   * it has come than `boost.kagenti.maxReplayBytes`; beyond that the call fails with
   * `RETRY_LARGE_BODY`. A stream is read as fast as Kagenti takes it, and never
   * destroyed.
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
  readonly signal?: CallSignal;
  /**
   * Whether the answer goes on for as long as somebody listens. It gets a connection
   * beside those of other calls then.
   */
  readonly answersStream?: boolean;
  /** How long Kagenti may take to begin its answer, in seconds; the configured time when absent. */
  readonly responseTimeoutSeconds?: number;
  /**
   * The path with `{namespace}` and the like in the places of names, by which traces tell
   * operations apart; without it they say the method alone.
   */
  readonly route?: string;
  /** Hears when the call waits, and for what. */
  readonly clock?: CallClock;
}

import type { UploadTry } from '../uploads/UploadTry';
import type { ExchangeObserver } from './ExchangeObserver';
import type { CallSignal } from '../kagenti/CallSignal';

/** One request as it goes over a connection. */
export interface ExchangeRequest {
  readonly method: string;
  /** Path and query as they are sent. */
  readonly path: string;
  readonly headers: Record<string, string>;
  /** Makes the body for one try; absent when there is none. */
  readonly body?: { open(): Buffer | UploadTry | undefined };
  /** How long the head of the answer may take once the request is sent. */
  readonly headersTimeoutMs: number;
  /** Ends the exchange, and the answer's body, as soon as it fires. */
  readonly signal?: CallSignal;
  /** Hears how it goes. */
  readonly observer?: ExchangeObserver;
}

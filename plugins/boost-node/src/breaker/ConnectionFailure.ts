import type { KagentiError } from '../errors/KagentiError';

/** How a call ended that counts against Kagenti: it was not reached. */
export class ConnectionFailure {
  /** What the caller gets. */
  readonly error: KagentiError;

  private constructor(error: KagentiError) {
    this.error = error;
  }

  static of(error: KagentiError): ConnectionFailure {
    return new ConnectionFailure(error);
  }
}

import type { TokenRequest } from 'workload-oauth';
import type { CallSignal } from './CallSignal';
import { toAbortSignal } from './toAbortSignal';

/** What a call wants of its tokens. */
export interface TokenDeadlineOptions {
  /** How long they may take. */
  readonly milliseconds: number;
  /** Ends the wait as well. */
  readonly callSignal?: CallSignal;
  /** How much longer they should live; as long as they do when absent. */
  readonly minimumLifetimeSeconds?: number;
}

/**
 * The time that a call gives its tokens, from when it first has to wait for one. Hardly any
 * call does, and signals that depend on others are the dearest part of one that does not.
 */
export class TokenDeadline implements TokenRequest {
  readonly minimumLifetimeSeconds: number | undefined;
  readonly #milliseconds: number;
  readonly #callSignal: CallSignal | undefined;
  #deadline: AbortSignal | undefined;
  #signal: AbortSignal | undefined;

  private constructor(options: TokenDeadlineOptions) {
    this.minimumLifetimeSeconds = options.minimumLifetimeSeconds;
    this.#milliseconds = options.milliseconds;
    this.#callSignal = options.callSignal;
  }

  static create(options: TokenDeadlineOptions): TokenDeadline {
    return new TokenDeadline(options);
  }

  /** Fires when the time is up or the call was given up. */
  get signal(): AbortSignal {
    if (!this.#signal) {
      this.#deadline = AbortSignal.timeout(this.#milliseconds);
      this.#signal = this.#callSignal
        ? AbortSignal.any([toAbortSignal(this.#callSignal), this.#deadline])
        : this.#deadline;
    }
    return this.#signal;
  }

  /** Whether an error says that the time is up. */
  isReasonOf(error: unknown): boolean {
    return this.#deadline?.aborted === true && error === this.#deadline.reason;
  }
}

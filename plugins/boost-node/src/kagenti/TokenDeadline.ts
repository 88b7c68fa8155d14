import type { TokenRequest } from 'workload-oauth';

/**
 * The time that a call gives its tokens, from when it first has to wait for one. Hardly any
 * call does, and signals that depend on others are the dearest part of one that does not.
 */
export class TokenDeadline implements TokenRequest {
  readonly #milliseconds: number;
  readonly #callSignal: AbortSignal | undefined;
  #deadline: AbortSignal | undefined;
  #signal: AbortSignal | undefined;

  private constructor(milliseconds: number, callSignal?: AbortSignal) {
    this.#milliseconds = milliseconds;
    this.#callSignal = callSignal;
  }

  /**
   * @param milliseconds - How long the tokens of a call may take
   * @param callSignal - Ends the wait as well
   */
  static create(
    milliseconds: number,
    callSignal: AbortSignal | undefined,
  ): TokenDeadline {
    return new TokenDeadline(milliseconds, callSignal);
  }

  /** Fires when the time is up or the call was given up. */
  get signal(): AbortSignal {
    if (!this.#signal) {
      this.#deadline = AbortSignal.timeout(this.#milliseconds);
      this.#signal = this.#callSignal
        ? AbortSignal.any([this.#callSignal, this.#deadline])
        : this.#deadline;
    }
    return this.#signal;
  }

  /** Whether an error says that the time is up. */
  isReasonOf(error: unknown): boolean {
    return this.#deadline?.aborted === true && error === this.#deadline.reason;
  }
}

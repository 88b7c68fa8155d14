import { WorkloadOAuthError } from 'workload-oauth';

/** Counts the callers who got no token, and keeps any other failure to be thrown. */
export class FailureCount {
  readonly #perSecond: number[] = [];
  #unexpected: unknown;

  private constructor() {}

  static create(): FailureCount {
    return new FailureCount();
  }

  get perSecond(): readonly number[] {
    this.#throwUnexpected();
    return this.#perSecond;
  }

  beginSecond(): void {
    this.#throwUnexpected();
    this.#perSecond.push(0);
  }

  readonly record = (error: unknown): void => {
    const isOutage =
      error instanceof WorkloadOAuthError &&
      error.code === 'TOKEN_ENDPOINT_UNREACHABLE';
    if (isOutage) this.#perSecond[this.#perSecond.length - 1]++;
    else this.#unexpected ??= error;
  };

  #throwUnexpected(): void {
    if (this.#unexpected) throw this.#unexpected;
  }
}

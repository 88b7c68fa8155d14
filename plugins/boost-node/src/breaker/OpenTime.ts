import type { IBackoff } from 'cockatiel';

/** How long a breaker stays open. */
export interface OpenTimeOptions {
  readonly seconds: number;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonicMs: () => number;
}

/**
 * The time that a breaker stays open, by a monotonic clock.
 *
 * @remarks
 * The library measures with the wall clock: set back by an hour, that would keep the
 * breaker open for an hour more. It reads the duration anew for each call, so it is told
 * that the time is endless while it runs, and none when it is over.
 */
export class OpenTime implements IBackoff<unknown> {
  readonly #options: OpenTimeOptions;
  #startedAtMs = 0;

  private constructor(options: OpenTimeOptions) {
    this.#options = options;
  }

  static create(options: OpenTimeOptions): OpenTime {
    return new OpenTime(options);
  }

  /** The time begins. */
  next(): OpenTime {
    this.#startedAtMs = this.#options.monotonicMs();
    return this;
  }

  /** What is left of it; nothing or less when it is over. */
  get remainingSeconds(): number {
    const { seconds, monotonicMs } = this.#options;
    return seconds - (monotonicMs() - this.#startedAtMs) / 1000;
  }

  /** As the library compares it with the time that has passed. */
  get duration(): number {
    return this.remainingSeconds > 0 ? Infinity : -Infinity;
  }
}

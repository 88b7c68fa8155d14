import { WatchBackOff } from '../../client/watch/WatchBackOff';
import type { JwtSvidClock } from './JwtSvidClock';

/** Remembers a failure for as long as it is too early to try again. */
export class FailureMemory {
  readonly #clock: JwtSvidClock;
  readonly #backOff: WatchBackOff;
  #last: { readonly error: unknown; readonly untilMs: number } | undefined;

  private constructor(clock: JwtSvidClock, random: () => number) {
    this.#clock = clock;
    this.#backOff = WatchBackOff.create(random);
  }

  static create(clock: JwtSvidClock, random: () => number): FailureMemory {
    return new FailureMemory(clock, random);
  }

  /** The last failure while it is too early, or nothing. */
  get current(): { readonly error: unknown } | undefined {
    const isEarly =
      this.#last && this.#clock.monotonicMs() < this.#last.untilMs;
    return isEarly ? this.#last : undefined;
  }

  record(error: unknown): void {
    // Calls that fail together are one failure.
    if (this.current) return;
    this.#last = {
      error,
      untilMs: this.#clock.monotonicMs() + this.#backOff.nextMs(),
    };
  }

  forget(): void {
    this.#last = undefined;
    this.#backOff.reset();
  }
}

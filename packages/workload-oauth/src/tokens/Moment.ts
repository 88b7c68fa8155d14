import type { Clock } from './Clock';

/**
 * A moment by both clocks. It has come as soon as either clock says so: the wall clock
 * may be set, and the monotonic one stands still while the machine sleeps.
 */
export class Moment {
  readonly wallMs: number;
  readonly #monotonicMs: number;

  private constructor(wallMs: number, monotonicMs: number) {
    this.wallMs = wallMs;
    this.#monotonicMs = monotonicMs;
  }

  static now(clock: Clock): Moment {
    return new Moment(clock.wallMs(), clock.monotonicMs());
  }

  plus(milliseconds: number): Moment {
    return new Moment(
      this.wallMs + milliseconds,
      this.#monotonicMs + milliseconds,
    );
  }

  /** By how much the two clocks disagree about the time until another moment. */
  driftMs(other: Moment): number {
    const wallMs = other.wallMs - this.wallMs;
    return Math.abs(wallMs - (other.#monotonicMs - this.#monotonicMs));
  }

  hasCome(now: Moment): boolean {
    return now.wallMs >= this.wallMs || now.#monotonicMs >= this.#monotonicMs;
  }
}

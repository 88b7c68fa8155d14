import { type Clock, systemClock } from '../tokens/Clock';

/** This machine's clocks, moved ahead and held by a test that cannot wait for minutes. */
export class ShiftedClock implements Clock {
  #aheadMs = 0;
  #held: { wallMs: number; monotonicMs: number } | undefined;

  private constructor() {}

  static create(): ShiftedClock {
    return new ShiftedClock();
  }

  wallMs(): number {
    return (this.#held?.wallMs ?? systemClock.wallMs()) + this.#aheadMs;
  }

  monotonicMs(): number {
    return (
      (this.#held?.monotonicMs ?? systemClock.monotonicMs()) + this.#aheadMs
    );
  }

  /** So much time has passed. */
  skipSeconds(seconds: number): void {
    this.#aheadMs += seconds * 1000;
  }

  /** No more time passes, however long the machine takes for what follows. */
  hold(): void {
    this.#held = {
      wallMs: systemClock.wallMs(),
      monotonicMs: systemClock.monotonicMs(),
    };
  }
}

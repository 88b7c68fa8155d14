/** Two clocks that move only when told to, together or one alone. */
export class FakeClock {
  #wallMs: number;
  #monotonicMs = 0;

  private constructor(wallMs: number) {
    this.#wallMs = wallMs;
  }

  /** Starts at the given time, in milliseconds since the epoch. */
  static create(wallMs = Date.UTC(2026, 0, 1)): FakeClock {
    return new FakeClock(wallMs);
  }

  wallMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  /** Time passes. */
  advanceSeconds(seconds: number): void {
    this.#wallMs += seconds * 1000;
    this.#monotonicMs += seconds * 1000;
  }

  /** The wall clock is set, or the machine was suspended: no monotonic time passes. */
  jumpWallSeconds(seconds: number): void {
    this.#wallMs += seconds * 1000;
  }

  /** Time passes while the wall clock is set back by as much. */
  advanceMonotonicSeconds(seconds: number): void {
    this.#monotonicMs += seconds * 1000;
  }
}

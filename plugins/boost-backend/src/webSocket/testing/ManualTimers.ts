import type { Timers } from '../lifetime/Timers';

interface Pending {
  readonly atMs: number;
  readonly act: () => void;
}

/** Timers that go off when a test says so. */
export class ManualTimers implements Timers {
  #nowMs = 0;
  #pending: Pending[] = [];

  private constructor() {}

  static create(): ManualTimers {
    return new ManualTimers();
  }

  /** How many are waited for. */
  get size(): number {
    return this.#pending.length;
  }

  after(milliseconds: number, act: () => void): () => void {
    const pending = { atMs: this.#nowMs + milliseconds, act };
    this.#pending.push(pending);
    return () => {
      this.#pending = this.#pending.filter(each => each !== pending);
    };
  }

  /** Time passes, and what is due happens in its order. */
  advanceSeconds(seconds: number): void {
    const untilMs = this.#nowMs + seconds * 1000;
    for (let count = 0; count < 1000; count += 1) {
      const [next] = this.#pending
        .filter(({ atMs }) => atMs <= untilMs)
        .sort((one, other) => one.atMs - other.atMs);
      if (!next) break;
      this.#nowMs = next.atMs;
      this.#pending = this.#pending.filter(each => each !== next);
      next.act();
    }
    this.#nowMs = untilMs;
  }
}

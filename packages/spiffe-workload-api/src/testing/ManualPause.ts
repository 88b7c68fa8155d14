import type { Pause } from '../client/watch/Pause';

interface Waiting {
  readonly milliseconds: number;
  readonly finish: () => void;
}

/** Waits that last until a test lets them pass. */
export class ManualPause {
  /** Every wait so far, in milliseconds. */
  readonly asked: number[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #watchers: (() => void)[] = [];

  private constructor() {}

  static create(): ManualPause {
    return new ManualPause();
  }

  readonly pause: Pause = (milliseconds, signal) =>
    new Promise<void>(resolve => {
      if (signal.aborted) {
        resolve();
        return;
      }
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.asked.push(milliseconds);
      this.#waiting.push({ milliseconds, finish: resolve });
      this.#watchers.splice(0).forEach(tell => tell());
    });

  /** Lets the next wait pass, once somebody waits, and tells how long it was. */
  async pass(): Promise<number> {
    while (this.#waiting.length === 0) {
      await new Promise<void>(resolve => this.#watchers.push(resolve));
    }
    const { milliseconds, finish } = this.#waiting.shift()!;
    finish();
    return milliseconds;
  }
}

import { KagentiError } from '../errors/KagentiError';
import type { CallSignal } from '../kagenti/CallSignal';

/** How a line is bounded. */
export interface WaitingLineOptions {
  /** How many may wait. */
  readonly maximum: number;
  /** How long each may wait, in milliseconds. */
  readonly maximumWaitMs: number;
  /** What to tell those for whom there is no place. */
  readonly advice: string;
}

interface Waiter<T> {
  readonly resolve: (thing: T) => void;
  readonly reject: (error: unknown) => void;
  /** Gives up what it waits with. */
  leave: () => void;
}

/** Those who wait for something that is given to one at a time: first come, first served. */
export class WaitingLine<T> {
  readonly #options: WaitingLineOptions;
  // A set keeps the order and lets go of anyone at once.
  readonly #waiters = new Set<Waiter<T>>();

  private constructor(options: WaitingLineOptions) {
    this.#options = options;
  }

  static create<T>(options: WaitingLineOptions): WaitingLine<T> {
    return new WaitingLine(options);
  }

  /** How many wait. */
  get length(): number {
    return this.#waiters.size;
  }

  /**
   * Waits until it is one's turn.
   *
   * @param signal - Ends the wait
   * @throws KagentiError with `KAGENTI_BUSY` when too many wait, or it takes too long, and
   * the reason of the abort
   */
  join(signal: CallSignal | undefined): Promise<T> {
    const { maximum, maximumWaitMs, advice } = this.#options;
    const refusal = () => tooBusy(advice);
    if (this.#waiters.size >= maximum) return Promise.reject(refusal());
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = { resolve, reject, leave: () => {} };
      const onAbort = () => this.#refuse(waiter, signal?.reason);
      const onTimeout = () => this.#refuse(waiter, refusal());
      const timer = setTimeout(onTimeout, maximumWaitMs);
      // It keeps no process alive that wants to end.
      timer.unref();
      signal?.addEventListener('abort', onAbort);
      waiter.leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      this.#waiters.add(waiter);
    });
  }

  /**
   * Serves the one who waits longest.
   *
   * @returns whether anybody waited
   */
  serve(thing: T): boolean {
    const [first] = this.#waiters;
    if (!first) return false;
    this.#remove(first);
    first.resolve(thing);
    return true;
  }

  /** Sends all away. */
  close(error: Error): void {
    for (const waiter of [...this.#waiters]) this.#refuse(waiter, error);
  }

  #refuse(waiter: Waiter<T>, error: unknown): void {
    this.#remove(waiter);
    waiter.reject(error);
  }

  #remove(waiter: Waiter<T>): void {
    this.#waiters.delete(waiter);
    waiter.leave();
  }
}

function tooBusy(advice: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BUSY',
    statusCode: 503,
    message: `Too many calls to Kagenti are under way. Try again soon; ${advice}`,
    retryAfterSeconds: 1,
  });
}

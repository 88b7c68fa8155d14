import type { CallClock } from 'backstage-plugin-boost-node';
import type { RequestWait } from './RequestWait';
import type { SpentTimes } from './SpentTimes';

/**
 * A clock for one request: every moment belongs to exactly one of those who can have kept
 * it waiting, or to the portal itself.
 *
 * @remarks
 * Where waits overlap, as they do when a list is put together from several calls, the
 * first of this order has the moment: token, so that none of it hides behind Kagenti;
 * Kagenti; the caller; the policy, which may read details from Kagenti.
 *
 * @internal
 */
export class RequestClock implements CallClock {
  readonly #now: () => number;
  #since: number;
  // Fields of their own: this runs ten times for each request.
  #token = 0;
  #kagenti = 0;
  #caller = 0;
  #authorize = 0;
  #spentBoost = 0;
  #spentToken = 0;
  #spentKagenti = 0;
  #spentCaller = 0;
  #spentAuthorize = 0;

  private constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /**
   * Starts a clock, with the portal at work.
   *
   * @param now - Milliseconds that never go back; those of the process when absent
   */
  static start(now: () => number = monotonic): RequestClock {
    return new RequestClock(now);
  }

  begin(wait: RequestWait): void {
    this.#settle();
    this.#count(wait, 1);
  }

  end(wait: RequestWait): void {
    this.#settle();
    this.#count(wait, -1);
  }

  /** Where the time went, up to now. */
  read(): SpentTimes {
    this.#settle();
    return {
      boost: this.#spentBoost,
      token: this.#spentToken,
      authorize: this.#spentAuthorize,
      kagenti: this.#spentKagenti,
      caller: this.#spentCaller,
    };
  }

  #count(wait: RequestWait, change: number): void {
    if (wait === 'kagenti') this.#kagenti += change;
    else if (wait === 'token') this.#token += change;
    else if (wait === 'authorize') this.#authorize += change;
    else this.#caller += change;
  }

  /** Gives the time since the last change to whoever had it. */
  #settle(): void {
    const now = this.#now();
    const passed = now - this.#since;
    this.#since = now;
    if (this.#token > 0) this.#spentToken += passed;
    else if (this.#kagenti > 0) this.#spentKagenti += passed;
    else if (this.#caller > 0) this.#spentCaller += passed;
    else if (this.#authorize > 0) this.#spentAuthorize += passed;
    else this.#spentBoost += passed;
  }
}

function monotonic(): number {
  return performance.now();
}

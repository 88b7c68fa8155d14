import type { Clock } from 'workload-oauth';
import { RequestRefusal } from '../../answers/RequestRefusal';
import { DecisionLife } from '../../authorization/DecisionLife';
import type { PortalReason } from '../bridge/Ending';
import type { Timers } from './Timers';

/** How often is asked when no answer is remembered. */
const DEFAULT_INTERVAL_SECONDS = 5;
/** An answer that takes longer is none. */
const ANSWER_DEADLINE_MS = 10_000;
/** Timers count in 32 bits; until a later end, one looks at the clock now and then. */
const LONGEST_WAIT_MS = 3_600_000;

/**
 * What {@link AuthorizationWatch.start} takes.
 *
 * @internal
 */
export interface AuthorizationWatchOptions {
  /** Asks the policy anew. */
  readonly authorize: () => Promise<'allowed' | 'hidden'>;
  /** When the caller's credentials end. */
  readonly expiresAt: Date;
  /** `boost.authorization.decisionCacheSeconds`. */
  readonly decisionCacheSeconds: number;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Ends the connection. */
  readonly end: (reason: PortalReason) => void;
}

/**
 * Ends a connection with the caller's token, or soon after the policy has changed its
 * mind.
 *
 * @remarks
 * The policy is asked as often as its answers are forgotten, so a revocation takes effect
 * within twice these seconds. Nothing is allowed while it cannot be asked: a connection
 * ends then, and the caller may come back.
 *
 * @internal
 */
export class AuthorizationWatch {
  readonly #options: AuthorizationWatchOptions;
  readonly #life: DecisionLife;
  #forgetEnd: () => void = () => {};
  #forgetQuestion: () => void = () => {};
  #isStopped = false;

  private constructor(options: AuthorizationWatchOptions) {
    this.#options = options;
    const { clock, expiresAt } = options;
    this.#life = DecisionLife.begin(clock, Infinity, expiresAt);
    this.#awaitEnd(expiresAt);
    this.#awaitQuestion();
  }

  static start(options: AuthorizationWatchOptions): AuthorizationWatch {
    return new AuthorizationWatch(options);
  }

  stop(): void {
    this.#isStopped = true;
    this.#forgetEnd();
    this.#forgetQuestion();
  }

  #awaitEnd(expiresAt: Date): void {
    const { clock, timers } = this.#options;
    const leftMs = expiresAt.getTime() - clock.wallMs();
    const waitMs = Math.min(Math.max(leftMs, 0), LONGEST_WAIT_MS);
    this.#forgetEnd = timers.after(waitMs, () => {
      if (this.#life.hasEnded()) this.#end('expired');
      else this.#awaitEnd(expiresAt);
    });
  }

  #awaitQuestion(): void {
    const { decisionCacheSeconds, timers } = this.#options;
    const seconds = decisionCacheSeconds || DEFAULT_INTERVAL_SECONDS;
    this.#forgetQuestion = timers.after(seconds * 1000, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    // A machine that has slept may wake to this timer first.
    if (this.#life.hasEnded()) {
      this.#end('expired');
      return;
    }
    const { authorize, timers } = this.#options;
    this.#forgetQuestion = timers.after(ANSWER_DEADLINE_MS, () =>
      this.#end('unchecked'),
    );
    let verdict;
    try {
      verdict = await authorize();
    } catch (error) {
      this.#end(isDenial(error) ? 'revoked' : 'unchecked');
      return;
    }
    if (this.#isStopped) return;
    this.#forgetQuestion();
    if (verdict === 'hidden') this.#end('revoked');
    else this.#awaitQuestion();
  }

  #end(reason: PortalReason): void {
    if (this.#isStopped) return;
    this.stop();
    this.#options.end(reason);
  }
}

function isDenial(error: unknown): boolean {
  return error instanceof RequestRefusal && error.code === 'NOT_PERMITTED';
}

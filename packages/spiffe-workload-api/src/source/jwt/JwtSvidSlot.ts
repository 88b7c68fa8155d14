import { SpiffeError } from '../../errors/SpiffeError';
import type { JwtSvid } from '../../svid/JwtSvid';
import { firstOf } from '../state/firstOf';
import { FailureMemory } from './FailureMemory';
import { HeldJwtSvid } from './HeldJwtSvid';
import type { JwtSvidClock } from './JwtSvidClock';

/** What a slot is made of. */
export interface JwtSvidSlotOptions {
  /** Asks the agent. */
  readonly fetch: () => Promise<JwtSvid>;
  readonly clock: JwtSvidClock;
  /** Chance, from 0 to below 1. */
  readonly random: () => number;
  /** Failures that are not this slot's alone: of an agent that is away. */
  readonly agentFailures: FailureMemory;
}

/**
 * The JWT-SVID of one subject and audience set: one call is under way for it however
 * many wait, it is renewed behind their backs, and served while it lives. Nothing
 * happens but by a call: an unused slot asks for nothing.
 */
export class JwtSvidSlot {
  readonly #options: JwtSvidSlotOptions;
  readonly #ownFailures: FailureMemory;
  #held: HeldJwtSvid | undefined;
  #flight: Promise<JwtSvid> | undefined;

  private constructor(options: JwtSvidSlotOptions) {
    this.#options = options;
    this.#ownFailures = FailureMemory.create(options.clock, options.random);
  }

  static create(options: JwtSvidSlotOptions): JwtSvidSlot {
    return new JwtSvidSlot(options);
  }

  /** @param signal - ends this caller's wait; the call goes on for the others */
  async get(signal: AbortSignal | undefined): Promise<JwtSvid> {
    const { clock } = this.#options;
    const held = this.#held;
    if (held?.isAlive(clock)) {
      if (held.isRefreshDue(clock) && !this.#failure) this.#join();
      return held.svid;
    }
    const failure = this.#failure;
    if (failure) throw failure.error;
    return firstOf([this.#join()], signal);
  }

  /** Forgets what it holds unless that is to be kept; the next call asks anew. */
  keepIf(isToBeKept: (svid: JwtSvid) => boolean): void {
    if (this.#held && !isToBeKept(this.#held.svid)) this.#held = undefined;
  }

  get #failure(): { readonly error: unknown } | undefined {
    return this.#options.agentFailures.current ?? this.#ownFailures.current;
  }

  #join(): Promise<JwtSvid> {
    if (!this.#flight) {
      this.#flight = this.#fetch().finally(() => {
        this.#flight = undefined;
      });
      // Everybody may have stopped waiting by the time it fails; it is remembered.
      this.#flight.catch(() => {});
    }
    return this.#flight;
  }

  async #fetch(): Promise<JwtSvid> {
    const { fetch, clock, agentFailures } = this.#options;
    try {
      const svid = await fetch();
      this.#held = HeldJwtSvid.create(svid, clock);
      this.#ownFailures.forget();
      agentFailures.forget();
      return svid;
    } catch (error) {
      (isOfAgent(error) ? agentFailures : this.#ownFailures).record(error);
      throw error;
    }
  }
}

function isOfAgent(error: unknown): boolean {
  return (
    error instanceof SpiffeError &&
    (error.code === 'WORKLOAD_API_UNREACHABLE' ||
      error.code === 'WORKLOAD_API_TIMEOUT')
  );
}

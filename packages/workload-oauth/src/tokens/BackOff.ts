import {
  WorkloadOAuthError,
  type WorkloadOAuthErrorCode,
} from '../errors/WorkloadOAuthError';
import type { Clock } from './Clock';

/** The first wait lasts up to a second: most outages are a restart away. */
const OUTAGE = { baseMs: 1_000, capMs: 30_000 };

/**
 * When tokens have run out, everybody needs a new one at once, and half a minute is
 * too little to spread a fleet over: measured, its issuer then gets eight times its
 * everyday rate. So a replica waits for as long as its callers have gone without, up to
 * five minutes, which brings the peak below twice that rate.
 */
const LONG_OUTAGE_CAP_MS = 300_000;

/** A wrong secret is not cured by asking again; somebody has to come and mend it. */
const MISCONFIGURATION = { baseMs: 10_000, capMs: 300_000 };

/** A missing file or an absent agent is asked for on this machine, which costs nobody anything. */
const OWN_CREDENTIAL = { baseMs: 1_000, capMs: 5_000 };
const OWN_CREDENTIAL_CODE = /^(?:ASSERTION|CREDENTIAL|CERTIFICATE)_/;

/**
 * Failures this long after the last wait was over are another story: nobody has asked
 * in between, and the issuer may have been well for hours.
 */
const FORGOTTEN_AFTER_MS = 300_000;

/** Longer waits than this are not believed. */
const MAX_RETRY_AFTER_MS = 60_000;

/**
 * Remembers that the issuer failed and when to ask again: capped exponential waits
 * with full jitter, so that callers and replicas do not return all at once.
 */
export class BackOff {
  readonly #clock: Clock;
  readonly #random: () => number;
  #failures = 0;
  #lastError: unknown;
  #lastKind = OUTAGE;
  #droughtSinceMs: number | undefined;
  #untilMs = -Infinity;

  private constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  static create(clock: Clock, random: () => number): BackOff {
    return new BackOff(clock, random);
  }

  /** Whether it is too early to ask again. */
  get isWaiting(): boolean {
    return this.#clock.monotonicMs() < this.#untilMs;
  }

  /** The last failure, with the time that is left to wait. */
  get refusal(): unknown {
    const error = this.#lastError;
    if (!(error instanceof WorkloadOAuthError)) return error;
    const leftMs = this.#untilMs - this.#clock.monotonicMs();
    return new WorkloadOAuthError(error.code, error.message, {
      cause: error.cause,
      status: error.status,
      oauthError: error.oauthError,
      retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)),
    });
  }

  /**
   * @param error - What the issuer failed with
   * @param hasToken - Whether callers have a living token meanwhile
   */
  recordFailure(error: unknown, hasToken: boolean): void {
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#untilMs > FORGOTTEN_AFTER_MS) this.reset();
    this.#droughtSinceMs = hasToken
      ? undefined
      : (this.#droughtSinceMs ?? nowMs);
    const isOurs = error instanceof WorkloadOAuthError;
    const kind = isOurs ? kindOf(error.code) : OUTAGE;
    // How often one kind has happened says nothing about the other.
    if (kind !== this.#lastKind) this.#failures = 0;
    this.#lastKind = kind;
    const capMs = kind === OUTAGE ? this.#outageCapMs(nowMs) : kind.capMs;
    const ceilingMs = Math.min(capMs, kind.baseMs * 2 ** this.#failures);
    const askedMs = isOurs ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    // Chance comes on top of what the issuer asks for: it asks everybody for the same.
    const waitMs =
      Math.min(askedMs, MAX_RETRY_AFTER_MS) + ceilingMs * this.#random();
    this.#failures++;
    this.#lastError = error;
    this.#untilMs = nowMs + waitMs;
  }

  /** Forgets everything: there is a token. */
  reset(): void {
    this.#failures = 0;
    this.#lastError = undefined;
    this.#droughtSinceMs = undefined;
    this.#untilMs = -Infinity;
  }

  #outageCapMs(nowMs: number): number {
    const droughtMs = nowMs - (this.#droughtSinceMs ?? nowMs);
    return Math.min(Math.max(OUTAGE.capMs, droughtMs), LONG_OUTAGE_CAP_MS);
  }
}

function kindOf(code: WorkloadOAuthErrorCode): typeof OUTAGE {
  if (code === 'MISCONFIGURED') return MISCONFIGURATION;
  return OWN_CREDENTIAL_CODE.test(code) ? OWN_CREDENTIAL : OUTAGE;
}

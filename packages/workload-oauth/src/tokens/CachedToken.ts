import type { GrantedToken } from '../grants/GrantedToken';
import type { AccessToken } from './AccessToken';
import { bufferMs } from './bufferMs';
import type { Clock } from './Clock';
import { Moment } from './Moment';
import type { StoredToken } from './TokenStore';

/**
 * Where in a token's fresh time its refresh may begin, at random: replicas that
 * started together, or came back together after an outage, drift apart this way. It
 * begins late enough to use most of a token and leaves a fifth of the fresh time, and
 * the whole buffer, to an issuer that is away.
 */
const EARLIEST_REFRESH = 0.6;
const LATEST_REFRESH = 0.8;

/** As a share of a token's life. */
const LARGEST_DEMAND = 0.9;

/** A token with the three moments of its life: refresh due, no longer fresh, expired. */
export class CachedToken {
  readonly token: AccessToken;
  readonly #lifetimeMs: number;
  readonly #refreshDue: Moment;
  readonly #stale: Moment;
  readonly #expired: Moment;

  private constructor(
    granted: GrantedToken,
    requestedAt: Moment,
    freshMs: number,
    refreshShare: number,
  ) {
    this.#lifetimeMs = granted.lifetimeSeconds * 1000;
    this.#refreshDue = requestedAt.plus(freshMs * refreshShare);
    this.#stale = requestedAt.plus(freshMs);
    this.#expired = requestedAt.plus(this.#lifetimeMs);
    this.token = {
      value: granted.value,
      expiresAtMs: this.#expired.wallMs,
    };
  }

  /**
   * @param granted - What the issuer gave
   * @param requestedAt - When the request was sent: the issuer made the token after
   * that, so counting from there can only end too early
   * @param options - The buffer before expiry, and chance, from 0 to below 1
   */
  static create(
    granted: GrantedToken,
    requestedAt: Moment,
    options: { bufferMs: number; random: () => number },
  ): CachedToken {
    const lifetimeMs = granted.lifetimeSeconds * 1000;
    const freshMs = lifetimeMs - bufferMs(lifetimeMs, options.bufferMs);
    const spread = (LATEST_REFRESH - EARLIEST_REFRESH) * options.random();
    return new CachedToken(
      granted,
      requestedAt,
      freshMs,
      EARLIEST_REFRESH + spread,
    );
  }

  /**
   * A token that another replica was granted. What has passed of its life is known by
   * the wall clock alone; a clock that runs behind the other's makes it no younger
   * than new.
   *
   * @param stored - The token as it was shared
   * @param clock - This machine's
   * @param options - As for `create`
   */
  static restore(
    stored: StoredToken,
    clock: Clock,
    options: { bufferMs: number; random: () => number },
  ): CachedToken {
    const grantedAtMs = stored.expiresAtMs - stored.lifetimeSeconds * 1000;
    const ageMs = Math.max(0, clock.wallMs() - grantedAtMs);
    return CachedToken.create(stored, Moment.now(clock).plus(-ageMs), options);
  }

  /** Whether a successor should be fetched behind the callers' backs. */
  isRefreshDue(now: Moment): boolean {
    return this.#refreshDue.hasCome(now);
  }

  isExpired(now: Moment): boolean {
    return this.#expired.hasCome(now);
  }

  /**
   * Whether the token is fresh and lives at least so much longer. A demand that no
   * token of this length could meet for long is met for the first tenth of its life:
   * else every call would cost a grant.
   */
  suffices(now: Moment, minimumLifetimeSeconds = 0): boolean {
    if (this.#stale.hasCome(now)) return false;
    if (minimumLifetimeSeconds <= 0) return true;
    const neededMs = Math.min(
      minimumLifetimeSeconds * 1000,
      this.#lifetimeMs * LARGEST_DEMAND,
    );
    return !this.#expired.plus(-neededMs).hasCome(now);
  }
}

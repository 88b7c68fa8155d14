import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { GrantedToken } from '../grants/GrantedToken';
import type { Secret } from '../secrets/Secret';
import type { AccessToken } from './AccessToken';
import { BackOff } from './BackOff';
import { CachedToken } from './CachedToken';
import type { Clock } from './Clock';
import { Moment } from './Moment';
import type { SharedEntry } from './SharedEntry';
import type { TokenKeyObserver } from './TokenObserver';
import type { TokenRequest } from './TokenRequest';
import { waitAtMost } from './waitAtMost';
import { waitFor } from './waitFor';

/**
 * How long a caller waits for an issuer that does not answer while a token that has
 * not expired is at hand.
 */
const PATIENCE_MS = 1_000;

/**
 * After a refusal has cost a token, further refusals are ignored for this long. If the
 * new token is refused too, the trouble is not the token's, and asking for one grant
 * after another would only carry it to the issuer.
 */
const COOL_DOWN_MS = 30_000;

/**
 * How often a slot without a token looks into the shared store while it may not ask
 * the issuer: often enough that one replica's luck is everybody's within seconds.
 */
const LOOK_INTERVAL_MS = 2_000;

/** What a slot is made of. */
export interface TokenSlotOptions {
  /** Gets one new token. */
  readonly grant: () => Promise<GrantedToken>;
  readonly bufferMs: number;
  readonly clock: Clock;
  /** Chance, from 0 to below 1. */
  readonly random: () => number;
  /** Where replicas share this token; absent when there is one process only. */
  readonly shared?: SharedEntry;
  readonly observer: TokenKeyObserver;
}

/**
 * The token of one key: at most one grant is in flight for it, a fresh token is
 * renewed behind the callers' backs, and one that lives is served while the issuer is
 * away. Nothing happens but by a call: an unused slot makes no requests.
 */
export class TokenSlot {
  readonly #options: TokenSlotOptions;
  readonly #backOff: BackOff;
  #current: CachedToken | undefined;
  #flight: Promise<AccessToken> | undefined;
  #isFlightSlow = false;
  #look: Promise<unknown> | undefined;
  #nextLookMs = -Infinity;
  #coolDownUntilMs = -Infinity;
  #refused: Secret | undefined;

  private constructor(options: TokenSlotOptions) {
    this.#options = options;
    this.#backOff = BackOff.create(options.clock, options.random);
  }

  static create(options: TokenSlotOptions): TokenSlot {
    return new TokenSlot(options);
  }

  /** A fresh token at once, or undefined where there is none. */
  takeFresh(request: TokenRequest): AccessToken | undefined {
    const current = this.#current;
    if (!current) return undefined;
    const now = Moment.now(this.#options.clock);
    if (!current.suffices(now, request.minimumLifetimeSeconds)) {
      return undefined;
    }
    if (current.isRefreshDue(now)) this.#refreshBehind();
    this.#options.observer.onServed('hit');
    return current.token;
  }

  async getAccessToken(request: TokenRequest): Promise<AccessToken> {
    const fresh = this.takeFresh(request);
    if (fresh) return fresh;
    const current = this.#current;
    const token = await this.#getWithoutFreshToken(request);
    this.#options.observer.onServed(
      token === current?.token ? 'stale' : 'wait',
    );
    return token;
  }

  invalidate(token: AccessToken): void {
    if (!this.#current?.token.value.equals(token.value)) return;
    const nowMs = this.#options.clock.monotonicMs();
    if (nowMs < this.#coolDownUntilMs) {
      this.#options.observer.onRefused('kept');
      return;
    }
    this.#options.observer.onRefused('dropped');
    this.#coolDownUntilMs = nowMs + COOL_DOWN_MS;
    this.#refused = token.value;
    this.#current = undefined;
    this.#options.shared?.takeBack(token.value);
  }

  async #getWithoutFreshToken(request: TokenRequest): Promise<AccessToken> {
    if (this.#backOff.isWaiting) {
      if (!this.#alive) await waitFor(this.#lookIntoStore(), request.signal);
      if (this.#alive) return this.#alive.token;
      throw this.#backOff.refusal;
    }
    const flight = this.#join(request.minimumLifetimeSeconds);
    if (!this.#alive) return waitFor(flight, request.signal);
    if (this.#isFlightSlow) return this.#alive.token;
    return this.#waitPatiently(flight, request.signal);
  }

  get #alive(): CachedToken | undefined {
    const now = Moment.now(this.#options.clock);
    return this.#current?.isExpired(now) ? undefined : this.#current;
  }

  /** Waits for the flight, and takes the token at hand when it lingers. */
  async #waitPatiently(
    flight: Promise<AccessToken>,
    signal: AbortSignal | undefined,
  ): Promise<AccessToken> {
    const landed = await waitAtMost(flight, PATIENCE_MS, signal);
    if (landed) return landed;
    // The first caller's wait is enough; the others need not repeat it.
    this.#isFlightSlow = this.#flight === flight;
    return this.#alive ? this.#alive.token : waitFor(flight, signal);
  }

  #refreshBehind(): void {
    if (!this.#backOff.isWaiting) this.#join();
  }

  #join(minimumLifetimeSeconds?: number): Promise<AccessToken> {
    if (!this.#flight) {
      this.#flight = this.#fetchToken(minimumLifetimeSeconds).finally(() => {
        this.#flight = undefined;
        this.#isFlightSlow = false;
      });
      // Everybody may have stopped waiting by the time it fails; the back-off
      // remembers the failure.
      this.#flight.catch(() => {});
    }
    return this.#flight;
  }

  /** A new token; if none is to be had, the one at hand while it lives. */
  async #fetchToken(minimumLifetimeSeconds?: number): Promise<AccessToken> {
    const { clock, shared, observer } = this.#options;
    if (shared) {
      const adopted = await this.#adoptShared(shared);
      const now = Moment.now(clock);
      const isEnough = adopted?.suffices(now, minimumLifetimeSeconds);
      observer.onStoreRead(isEnough ? 'adopted' : 'missed');
      if (adopted && isEnough) return adopted.token;
    }
    try {
      this.#current = await this.#requestGrant();
      this.#backOff.recordSuccess();
      return this.#current.token;
    } catch (error) {
      const alive = this.#alive;
      this.#backOff.recordFailure(error, alive !== undefined);
      if (alive) return alive.token;
      throw error;
    }
  }

  /** While this replica may not ask the issuer, another one may have got a token. */
  async #lookIntoStore(): Promise<void> {
    const { clock, shared } = this.#options;
    if (!shared) return;
    if (!this.#look && clock.monotonicMs() >= this.#nextLookMs) {
      this.#nextLookMs = clock.monotonicMs() + LOOK_INTERVAL_MS;
      this.#look = this.#adoptShared(shared).finally(() => {
        this.#look = undefined;
      });
    }
    await this.#look;
  }

  /** Takes over another replica's token if it is newer than ours and nobody has refused it. */
  async #adoptShared(shared: SharedEntry): Promise<CachedToken | undefined> {
    const { clock } = this.#options;
    const stored = await shared.read();
    if (!stored || this.#refused?.equals(stored.value)) return undefined;
    const ours = this.#current?.token.expiresAtMs ?? -Infinity;
    if (stored.expiresAtMs <= ours) return undefined;
    this.#current = CachedToken.restore(stored, clock, this.#options);
    return this.#current;
  }

  async #requestGrant(): Promise<CachedToken> {
    const { clock, grant, shared, observer } = this.#options;
    const requestedAt = Moment.now(clock);
    const granted = await observer.observeGrant(grant);
    const cached = CachedToken.create(granted, requestedAt, this.#options);
    if (cached.isExpired(Moment.now(clock))) throw expiredOnArrival();
    shared?.write(cached.token, granted);
    return cached;
  }
}

function expiredOnArrival(): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_RESPONSE_INVALID',
    'The token had expired when it arrived. Check how long tokens of this client live, and why the issuer answers so slowly.',
  );
}

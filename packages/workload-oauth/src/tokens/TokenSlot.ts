import type { GrantedToken } from '../grants/GrantedToken';
import type { Secret } from '../secrets/Secret';
import type { AccessToken } from './AccessToken';
import { BackOff } from './BackOff';
import { CachedToken } from './CachedToken';
import type { Clock } from './Clock';
import { Moment } from './Moment';
import { requestCachedToken } from './requestCachedToken';
import type { SharedEntry } from './SharedEntry';
import type { TokenKeyObserver } from './TokenObserver';
import { sourceClosed } from './sourceClosed';
import type { TokenRequest } from './TokenRequest';
import type { StoredToken } from './TokenStore';
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
  readonly #closing = new AbortController();
  #current: CachedToken | undefined;
  #flight: Promise<AccessToken> | undefined;
  #isFlightSlow = false;
  #look: Promise<unknown> | undefined;
  #nextLookMs = -Infinity;
  #flightDemandSeconds = 0;
  #coolDownUntilMs = -Infinity;
  #refused: Secret | undefined;

  private constructor(options: TokenSlotOptions) {
    this.#options = options;
    this.#backOff = BackOff.create(options.clock, options.random);
  }

  static create(options: TokenSlotOptions): TokenSlot {
    return new TokenSlot(options);
  }

  /** A fresh token at once, or undefined; when due, its refresh begins behind the caller. */
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
    const { clock, observer } = this.#options;
    try {
      const token = await this.#getWithoutFreshToken(request);
      const isFresh = this.#current?.suffices(Moment.now(clock));
      observer.onServed(isFresh ? 'wait' : 'stale');
      return token;
    } catch (error) {
      observer.onServed('failed');
      throw error;
    }
  }

  /** Ends it: a flight that is under way asks for nothing more and stores nothing. */
  close(): void {
    this.#closing.abort(sourceClosed());
    this.#current = undefined;
  }

  invalidate(token: AccessToken): void {
    if (!this.#current?.token.value.equals(token.value)) return;
    const nowMs = this.#options.clock.monotonicMs();
    // While the issuer is known to be away there is no other token: who refuses this one
    // may be wrong about it, and for everybody else it is the last one.
    if (nowMs < this.#coolDownUntilMs || this.#backOff.isWaiting) {
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
    const { minimumLifetimeSeconds = 0, signal } = request;
    const isOfLess =
      this.#flight && this.#flightDemandSeconds < minimumLifetimeSeconds;
    const flight = this.#join(minimumLifetimeSeconds);
    if (isOfLess) {
      // Others asked for less, and may have got less.
      await waitFor(flight, signal);
      const now = Moment.now(this.#options.clock);
      return this.#current?.suffices(now, minimumLifetimeSeconds)
        ? this.#current.token
        : this.#getWithoutFreshToken(request);
    }
    if (!this.#alive) return waitFor(flight, signal);
    if (this.#isFlightSlow) return this.#alive.token;
    return this.#waitPatiently(flight, signal);
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

  #join(minimumLifetimeSeconds = 0): Promise<AccessToken> {
    if (!this.#flight) {
      this.#flightDemandSeconds = minimumLifetimeSeconds;
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
  async #fetchToken(minimumLifetimeSeconds: number): Promise<AccessToken> {
    const { clock, shared } = this.#options;
    const adopted = shared && (await this.#adoptShared(shared));
    if (adopted?.suffices(Moment.now(clock), minimumLifetimeSeconds)) {
      return adopted.token;
    }
    try {
      this.#current = await requestCachedToken(
        this.#options,
        this.#closing.signal,
      );
      this.#backOff.reset();
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
    const { clock, observer } = this.#options;
    const stored = await shared.read();
    const isNewer = stored !== undefined && this.#isNews(stored);
    observer.onStoreRead(isNewer ? 'adopted' : 'missed');
    if (!isNewer) return undefined;
    const adopted = CachedToken.restore(stored, clock, this.#options);
    this.#current = adopted;
    // Another replica reached the issuer; this one starts anew when its turn comes.
    if (adopted.suffices(Moment.now(clock))) this.#backOff.reset();
    return adopted;
  }

  #isNews({ value, expiresAtMs }: StoredToken): boolean {
    if (this.#closing.signal.aborted || this.#refused?.equals(value))
      return false;
    if (!this.#current) return true;
    // The token that is in use already would seem to live longer at each look, where the
    // clock of the replica that stored it is ahead of this one.
    const { token } = this.#current;
    return !token.value.equals(value) && expiresAtMs > token.expiresAtMs;
  }
}

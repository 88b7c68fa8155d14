import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { GrantedToken } from '../grants/GrantedToken';
import type { AccessToken } from './AccessToken';
import { CachedToken } from './CachedToken';
import type { Clock } from './Clock';
import { tokenKey } from './tokenKey';
import type { TokenRequest } from './TokenRequest';
import type { TokenSource } from './TokenSource';

/** What a caching source is made of. */
export interface CachingTokenSourceOptions {
  /** Gets one new token. */
  readonly grant: (request: TokenRequest) => Promise<GrantedToken>;
  readonly bufferMs: number;
  readonly clock: Clock;
}

/**
 * Keeps tokens and shares grants: per audience and scope set at most one grant is
 * in flight in this process, however many callers wait for it.
 */
export class CachingTokenSource implements TokenSource {
  readonly #options: CachingTokenSourceOptions;
  readonly #tokens = new Map<string, CachedToken>();
  readonly #flights = new Map<string, Promise<AccessToken>>();
  #isClosed = false;

  private constructor(options: CachingTokenSourceOptions) {
    this.#options = options;
  }

  static create(options: CachingTokenSourceOptions): CachingTokenSource {
    return new CachingTokenSource(options);
  }

  async getAccessToken(request: TokenRequest = {}): Promise<AccessToken> {
    this.#assertOpen();
    const key = tokenKey(request);
    const cached = this.#tokens.get(key);
    if (cached?.isFresh(this.#options.clock)) return cached.token;
    return this.#flights.get(key) ?? this.#startFlight(key, request);
  }

  invalidate(token: AccessToken): void {
    for (const [key, cached] of this.#tokens) {
      if (cached.token.value.equals(token.value)) this.#tokens.delete(key);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#tokens.clear();
  }

  #startFlight(key: string, request: TokenRequest): Promise<AccessToken> {
    const flight = this.#fetchToken(key, request).finally(() => {
      this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return flight;
  }

  async #fetchToken(key: string, request: TokenRequest): Promise<AccessToken> {
    const { clock, bufferMs, grant } = this.#options;
    const requestedAt = {
      wallMs: clock.wallMs(),
      monotonicMs: clock.monotonicMs(),
    };
    const granted = await grant(request);
    // A token that arrives after close() must not outlive it in the cache.
    this.#assertOpen();
    const cached = CachedToken.create(granted, requestedAt, bufferMs);
    this.#tokens.set(key, cached);
    return cached.token;
  }

  #assertOpen(): void {
    if (this.#isClosed) {
      throw new WorkloadOAuthError(
        'TOKEN_SOURCE_CLOSED',
        'The token manager was closed. Ask for tokens only while the process is running.',
      );
    }
  }
}

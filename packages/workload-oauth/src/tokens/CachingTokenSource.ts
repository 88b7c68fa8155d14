import { LRUCache } from 'lru-cache';
import type { GrantedToken } from '../grants/GrantedToken';
import type { AccessToken } from './AccessToken';
import type { Clock } from './Clock';
import { SharedEntry } from './SharedEntry';
import { silentTokenKeyObserver } from './silentTokenKeyObserver';
import { sourceClosed } from './sourceClosed';
import { tokenKey } from './tokenKey';
import type { TokenKeyObserver } from './TokenObserver';
import type { TokenRequest } from './TokenRequest';
import { TokenSlot } from './TokenSlot';
import type { TokenSource } from './TokenSource';
import type { TokenStore } from './TokenStore';

/**
 * Enough for an audience per namespace of a large cluster; a slot takes a few KiB,
 * most of it the token.
 */
const MAX_KEYS = 1_000;

/** What a caching source is made of. */
export interface CachingTokenSourceOptions {
  /** Gets one new token. */
  readonly grant: (request: TokenRequest) => Promise<GrantedToken>;
  readonly bufferMs: number;
  readonly clock: Clock;
  /** Chance, from 0 to below 1. */
  readonly random: () => number;
  /** Where replicas share tokens. */
  readonly store?: TokenStore;
  /** What is common to all keys: issuer, client and method. */
  readonly identity?: readonly string[];
  /** Makes the observer of a key; nobody looks when absent. */
  readonly observe?: (key: string) => TokenKeyObserver;
}

/**
 * Keeps a token for each audience and scope set, the most recently used ones. The
 * slots know nothing of each other, so that one key's trouble never blocks another.
 */
export class CachingTokenSource implements TokenSource {
  readonly #options: CachingTokenSourceOptions;
  readonly #slots = new LRUCache<string, TokenSlot>({ max: MAX_KEYS });
  #isClosed = false;

  private constructor(options: CachingTokenSourceOptions) {
    this.#options = options;
  }

  static create(options: CachingTokenSourceOptions): CachingTokenSource {
    return new CachingTokenSource(options);
  }

  async getAccessToken(request: TokenRequest = {}): Promise<AccessToken> {
    this.#assertOpen();
    const slot = this.#slotFor(request);
    // Nearly every call ends here; an await would cost it a third of its time.
    const fresh = slot.takeFresh(request);
    if (fresh) return fresh;
    try {
      return await slot.getAccessToken(request);
    } finally {
      // Whatever a flight that lands after close() brings: that is what callers need to know.
      this.#assertOpen();
    }
  }

  invalidate(token: AccessToken): void {
    for (const slot of this.#slots.values()) slot.invalidate(token);
  }

  close(): void {
    this.#isClosed = true;
    for (const slot of this.#slots.values()) slot.close();
    this.#slots.clear();
  }

  #slotFor(request: TokenRequest): TokenSlot {
    const key = tokenKey(request);
    const existing = this.#slots.get(key);
    if (existing) return existing;
    const { audience } = request;
    // The caller's list is the caller's, who may change it later.
    const scopes = request.scopes && [...request.scopes];
    const { grant, store, identity = [], observe, ...times } = this.#options;
    const fullKey = JSON.stringify([identity, key]);
    const slot = TokenSlot.create({
      ...times,
      grant: () => grant({ audience, scopes }),
      shared: store && SharedEntry.create(store, fullKey),
      observer: (observe ?? (() => silentTokenKeyObserver))(fullKey),
    });
    this.#slots.set(key, slot);
    return slot;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw sourceClosed();
  }
}

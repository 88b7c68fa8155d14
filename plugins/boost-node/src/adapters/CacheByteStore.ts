import type { CacheService } from '@backstage/backend-plugin-api';
import type { ByteStore, Clock } from 'workload-oauth';

/** A cache that is merely slow has answered by then, and keeps its client. */
const DEAD_AFTER_MS = 20_000;

/**
 * What a {@link CacheByteStore} is made of.
 *
 * @internal
 */
export interface CacheByteStoreOptions {
  /** Opens the cache, with a new client where the old one may be dead. */
  readonly openCache: () => CacheService;
  readonly clock: Pick<Clock, 'monotonicMs'>;
}

/**
 * Backstage's cache service as a place for sealed tokens.
 *
 * @remarks
 * Its Redis client does not survive the loss of its connection: nobody listens to the
 * client's error event, the error therefore ends its attempts to connect again, and
 * every later call hangs although Redis is back (measured with @keyv/redis 4.6). So
 * when a call has been without an answer for 20 seconds, the next one opens the cache
 * anew. A dead client holds no connection that would have to be closed.
 *
 * @internal
 */
export class CacheByteStore implements ByteStore {
  readonly #options: CacheByteStoreOptions;
  #cache: CacheService | undefined;
  /** When the calls began that the present cache has not answered. */
  #unanswered = new Set<{ readonly sinceMs: number }>();

  private constructor(options: CacheByteStoreOptions) {
    this.#options = options;
  }

  static create(options: CacheByteStoreOptions): CacheByteStore {
    return new CacheByteStore(options);
  }

  async get(name: string): Promise<string | undefined> {
    const value = await this.#call(cache => cache.get(name));
    return typeof value === 'string' ? value : undefined;
  }

  set(name: string, text: string, timeToLiveMs: number): Promise<void> {
    // A bare number is taken for milliseconds here.
    return this.#call(cache => cache.set(name, text, { ttl: timeToLiveMs }));
  }

  delete(name: string): Promise<void> {
    return this.#call(cache => cache.delete(name));
  }

  async #call<TResult>(
    send: (cache: CacheService) => Promise<TResult>,
  ): Promise<TResult> {
    const cache = this.#open();
    // The set of this cache: a late answer of an older one must not touch the next.
    const unanswered = this.#unanswered;
    const call = { sinceMs: this.#options.clock.monotonicMs() };
    unanswered.add(call);
    try {
      return await send(cache);
    } finally {
      unanswered.delete(call);
    }
  }

  #open(): CacheService {
    const deadSinceMs = this.#options.clock.monotonicMs() - DEAD_AFTER_MS;
    const isDead = [...this.#unanswered].some(
      ({ sinceMs }) => sinceMs <= deadSinceMs,
    );
    if (!this.#cache || isDead) {
      this.#cache = this.#options.openCache();
      this.#unanswered = new Set();
    }
    return this.#cache;
  }
}

import type { CacheService } from '@backstage/backend-plugin-api';
import type { ByteStore, Clock } from 'workload-oauth';

/**
 * Opens the cache that replicas share.
 *
 * @internal
 */
export type OpenCache = (onError: (error: Error) => void) => CacheService;

/** A cache that is merely slow has answered by then, and keeps its client. */
const DEAD_AFTER_MS = 20_000;

/**
 * What a {@link CacheByteStore} is made of.
 *
 * @internal
 */
export interface CacheByteStoreOptions {
  /** Opens the cache, with a new client where the old one may be dead. */
  readonly openCache: OpenCache;
  readonly clock: Pick<Clock, 'monotonicMs'>;
}

/** A call that the present cache has not answered yet. */
interface UnansweredCall {
  readonly sinceMs: number;
  readonly fail: (error: Error) => void;
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
 * What Redis answers with an error, such as a missing password, Backstage's cache tells
 * by its error event alone, and then answers as if nothing were stored (measured). So an
 * error fails the calls that are under way.
 *
 * @internal
 */
export class CacheByteStore implements ByteStore {
  readonly #options: CacheByteStoreOptions;
  #cache: CacheService | undefined;
  /** When the calls began that the present cache has not answered. */
  #unanswered = new Set<UnansweredCall>();

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
    const sinceMs = this.#options.clock.monotonicMs();
    let fail: (error: Error) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const call = { sinceMs, fail };
    unanswered.add(call);
    try {
      // The error comes before the answer that hides it.
      return await Promise.race([failed, send(cache)]);
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
      const unanswered = new Set<UnansweredCall>();
      this.#unanswered = unanswered;
      this.#cache = this.#options.openCache(error => {
        for (const { fail } of unanswered) fail(error);
      });
    }
    return this.#cache;
  }
}

import { type Clock, systemClock } from '../tokens/Clock';
import type { StoredToken, TokenStore } from '../tokens/TokenStore';
import { nameStoreFailure } from './nameStoreFailure';

/** A grant takes about as long; whoever waits longer for the store gains nothing by it. */
const LIMIT_MS = 250;

/** Callers wait for a store that hangs twice a minute at most. */
const SKIP_MS = 30_000;

const WARNING_INTERVAL_MS = 60_000;

const SILENCE = Symbol('no answer in time');

/**
 * Options of {@link CarefulTokenStore}.
 *
 * @public
 */
export interface CarefulTokenStoreOptions {
  /** The store that may fail or hang. */
  readonly store: TokenStore;
  /** Hears once a minute at most that the store is in trouble; told nothing secret. */
  readonly warn: (message: string) => void;
  /** The time; this machine's when absent. */
  readonly clock?: Clock;
}

/**
 * A token store that cannot hurt: it never fails, and answers within 250 ms.
 *
 * @remarks
 * While Redis is away, a read through Backstage's cache service neither answers nor
 * fails (measured). After a failure or 250 ms of silence the store is skipped for 30
 * seconds: nothing is found in it and nothing is written to it. Then the next call
 * tries it again. Answers that come late are dropped.
 *
 * @public
 */
export class CarefulTokenStore implements TokenStore {
  readonly #store: TokenStore;
  readonly #warn: (message: string) => void;
  readonly #clock: Clock;
  #skipUntilMs = -Infinity;
  #quietUntilMs = -Infinity;

  private constructor(options: CarefulTokenStoreOptions) {
    this.#store = options.store;
    this.#warn = options.warn;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Makes a careful store of any store.
   *
   * @param options - The store, and who hears of its trouble
   */
  static create(options: CarefulTokenStoreOptions): CarefulTokenStore {
    return new CarefulTokenStore(options);
  }

  /**
   * The store itself if it is careful, or a careful one around it that warns nobody.
   *
   * @param store - Any store
   */
  static around(store: TokenStore): CarefulTokenStore {
    return store instanceof CarefulTokenStore
      ? store
      : CarefulTokenStore.create({ store, warn: () => {} });
  }

  /** {@inheritDoc TokenStore.get} */
  async get(key: string): Promise<StoredToken | undefined> {
    return this.#attempt(() => this.#store.get(key));
  }

  /** {@inheritDoc TokenStore.set} */
  async set(key: string, token: StoredToken): Promise<void> {
    await this.#attempt(() => this.#store.set(key, token));
  }

  /** {@inheritDoc TokenStore.remove} */
  async remove(key: string): Promise<void> {
    await this.#attempt(() => this.#store.remove(key));
  }

  async #attempt<TResult>(
    call: () => Promise<TResult>,
  ): Promise<TResult | undefined> {
    if (this.#clock.monotonicMs() < this.#skipUntilMs) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<typeof SILENCE>(resolve => {
      timer = setTimeout(() => resolve(SILENCE), LIMIT_MS);
      timer.unref();
    });
    try {
      // The race keeps listening to the slower one, so that its late failure is handled.
      const answer = await Promise.race([call(), limit]);
      if (answer !== SILENCE) return answer;
      this.#skip(`no answer within ${LIMIT_MS} ms`);
    } catch (error) {
      this.#skip(nameStoreFailure(error));
    } finally {
      clearTimeout(timer);
    }
    return undefined;
  }

  #skip(reason: string): void {
    const nowMs = this.#clock.monotonicMs();
    this.#skipUntilMs = nowMs + SKIP_MS;
    if (nowMs < this.#quietUntilMs) return;
    this.#quietUntilMs = nowMs + WARNING_INTERVAL_MS;
    this.#warn(
      `The shared token store is not to be had (${reason}). Tokens come straight from the issuer; the store is tried again every ${SKIP_MS / 1000} seconds.`,
    );
  }
}

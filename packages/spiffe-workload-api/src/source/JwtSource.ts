import { LRUCache } from 'lru-cache';
import type { JwtBundle } from '../bundle/JwtBundle';
import type { JwtBundleProvider } from '../bundle/JwtBundleProvider';
import type { JwtBundleSet } from '../bundle/JwtBundleSet';
import type { FetchJwtSvidOptions } from '../client/FetchJwtSvidOptions';
import { readAudience } from '../client/readAudience';
import { SpiffeError } from '../errors/SpiffeError';
import type { SpiffeId } from '../identity/SpiffeId';
import type { TrustDomain } from '../identity/TrustDomain';
import type { JwtSvid } from '../svid/JwtSvid';
import type { JwtSourceOptions } from './JwtSourceOptions';
import { FailureMemory } from './jwt/FailureMemory';
import type { JwtSvidClock } from './jwt/JwtSvidClock';
import { JwtSvidSlot } from './jwt/JwtSvidSlot';
import { ClientHold } from './state/ClientHold';
import { WatchedState } from './state/WatchedState';

/** Enough for an audience per service of a large cluster; a slot takes some 2 KiB. */
const MAX_CACHED_SVIDS = 1_000;
const MOST_CACHED_SVIDS = 100_000;

/**
 * A source of JWT-SVIDs and of the bundles that validate those of others.
 *
 * @remarks
 * A JWT-SVID is kept for each subject and set of audiences. From half of its life on a
 * call for it starts one refresh behind the caller's back; it is served until five
 * seconds, or a tenth of its life if that is less, before it expires, whether the agent
 * is there or not. What failed is asked for again after 1 to 30 seconds, and fails at
 * once until then. The bundles follow the agent, and survive its restarts. A JWT-SVID
 * whose key leaves the bundle, as after the theft of a key, is dropped at once.
 *
 * @public
 */
export class JwtSource implements JwtBundleProvider {
  readonly #options: JwtSourceOptions;
  readonly #hold: ClientHold;
  readonly #bundles: WatchedState<JwtBundleSet>;
  readonly #clock: JwtSvidClock;
  readonly #agentFailures: FailureMemory;
  readonly #slots: LRUCache<string, JwtSvidSlot>;

  private constructor(
    options: JwtSourceOptions,
    hold: ClientHold,
    bundles: WatchedState<JwtBundleSet>,
  ) {
    this.#options = options;
    this.#hold = hold;
    this.#bundles = bundles;
    this.#clock = {
      wallMs: options.nowMs ?? Date.now,
      monotonicMs: options.monotonicMs ?? (() => performance.now()),
    };
    this.#agentFailures = FailureMemory.create(this.#clock, this.#random);
    this.#slots = new LRUCache({ max: readMaxSvids(options.maxCachedSvids) });
    bundles.onUpdate(() => {
      // An agent that sends bundles is there again.
      this.#agentFailures.forget();
      for (const slot of this.#slots.values()) {
        slot.keepIf(svid => !this.#isWithdrawn(svid));
      }
    });
  }

  /**
   * Waits for the first JWT bundles, so that nothing waits for them later. Without a
   * signal it waits for as long as it takes.
   *
   * @throws {@link SpiffeError} `WORKLOAD_API_ADDRESS_INVALID` or `INVALID_OPTION`;
   * `WORKLOAD_API_REJECTED` or `WORKLOAD_API_UNSUPPORTED` from the agent; its last failure
   * when the signal is aborted, or `WORKLOAD_API_TIMEOUT` if it said nothing
   */
  static async create(options: JwtSourceOptions = {}): Promise<JwtSource> {
    readMaxSvids(options.maxCachedSvids);
    const hold = ClientHold.create(options);
    try {
      const bundles = await WatchedState.create({
        watch: (watcher, signal) =>
          hold.client.watchJwtBundles(watcher, { signal }),
        read: (update: JwtBundleSet) => update,
        signal: options.signal,
        onError: options.onError,
      });
      return new JwtSource(options, hold, bundles);
    } catch (error) {
      hold.release();
      throw error;
    }
  }

  /**
   * Gives a JWT-SVID that lives, from memory if there is one.
   *
   * @throws {@link SpiffeError} as `WorkloadApiClient.fetchJwtSvid`, `SOURCE_CLOSED`; or the
   * reason of the signal, which ends the wait of this caller alone
   */
  async fetchJwtSvid(options: FetchJwtSvidOptions): Promise<JwtSvid> {
    this.#bundles.closed.throwIfAborted();
    options.signal?.throwIfAborted();
    const audience = readAudience(options.audience);
    const { subject } = options;
    const key = JSON.stringify([subject?.toString() ?? '', ...audience]);
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = this.#createSlot(audience, subject);
      this.#slots.set(key, slot);
    }
    return slot.get(options.signal);
  }

  /**
   * The JWT bundle of a trust domain, as the agent last gave it.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` or `SOURCE_CLOSED`
   */
  getJwtBundle(trustDomain: TrustDomain): JwtBundle {
    return this.#bundles.current.getJwtBundle(trustDomain);
  }

  /**
   * Calls back after each change of the bundles.
   *
   * @returns ends that
   */
  onUpdate(listener: () => void): () => void {
    return this.#bundles.onUpdate(listener);
  }

  /** Ends watch and calls, and the client if it was made here. More than once does no harm. */
  close(): void {
    this.#bundles.close();
    this.#slots.clear();
    this.#hold.release();
  }

  /** Whether the key that signed it has left the bundle: then nobody accepts it any more. */
  #isWithdrawn({ keyId, id }: JwtSvid): boolean {
    const bundle = this.#bundles.current.bundles.find(({ trustDomain }) =>
      trustDomain.equals(id.trustDomain),
    );
    return (
      keyId !== undefined &&
      bundle !== undefined &&
      bundle.findKey(keyId) === undefined
    );
  }

  get #random(): () => number {
    return this.#options.random ?? Math.random;
  }

  #createSlot(audience: string[], subject: SpiffeId | undefined): JwtSvidSlot {
    const { client } = this.#hold;
    const { pick = ([first]: readonly JwtSvid[]) => first } = this.#options;
    const signal = this.#bundles.closed;
    return JwtSvidSlot.create({
      fetch: async () =>
        pick(await client.fetchJwtSvids({ audience, subject, signal })),
      clock: this.#clock,
      random: this.#random,
      agentFailures: this.#agentFailures,
    });
  }
}

function readMaxSvids(max = MAX_CACHED_SVIDS): number {
  if (!Number.isInteger(max) || max < 1 || max > MOST_CACHED_SVIDS) {
    throw new SpiffeError(
      'INVALID_OPTION',
      `Option 'maxCachedSvids' must be a whole number from 1 to ${MOST_CACHED_SVIDS}.`,
    );
  }
  return max;
}

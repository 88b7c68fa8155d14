import assert from 'node:assert/strict';
import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import type { AccessToken } from '../tokens/AccessToken';
import { SharedEntry } from '../tokens/SharedEntry';
import { silentTokenKeyObserver } from '../tokens/silentTokenKeyObserver';
import { TokenSlot } from '../tokens/TokenSlot';
import type { StoredToken, TokenStore } from '../tokens/TokenStore';

const LIFETIME_SECONDS = 300;

/** The wall clocks of replicas are not as far apart as this, but they may be. */
const CLOCKS_AHEAD_MS = [0, 200_000, -200_000];

/** A replica's slot, and what a reader of its log would know of it. */
interface Replica {
  readonly slot: TokenSlot;
  flights: number;
  /** The newest token, as long as nobody has had reason to replace it. */
  inUse: AccessToken | undefined;
  /** When it first gave each token, by the monotonic clock, and whether it was granted here. */
  readonly met: Map<string, { readonly atMs: number; readonly isOwn: boolean }>;
  /** By how much its wall clock is ahead of the others. */
  readonly aheadMs: number;
}

/** Slots, their issuer and their store, and a judge of every token that they give. */
export class SlotWorld {
  readonly clock = FakeClock.create();
  isIssuerUp = true;
  isStoreUp = true;
  /** The most grants that were under way at once for any one slot. */
  mostFlights = 0;
  readonly #seen: AccessToken[] = [];
  #made = 0;
  readonly #replicas: Replica[];
  #stored:
    { readonly token: StoredToken; readonly untilMs: number } | undefined;
  #grants = 0;

  /**
   * @param replicas - With more than one, they share a store
   * @param chance - What their jitter comes from
   */
  constructor(replicas: number, chance: number) {
    this.#replicas = Array.from({ length: replicas }, (_, index) => {
      const aheadMs = CLOCKS_AHEAD_MS[index % CLOCKS_AHEAD_MS.length];
      const replica: Replica = {
        met: new Map(),
        aheadMs,
        slot: TokenSlot.create({
          grant: () => this.#grant(replica),
          bufferMs: 60_000,
          clock: {
            wallMs: () => this.clock.wallMs() + aheadMs,
            monotonicMs: () => this.clock.monotonicMs(),
          },
          random: () => chance,
          shared:
            replicas > 1
              ? SharedEntry.create(this.#createStore(aheadMs), 'key')
              : undefined,
          observer: silentTokenKeyObserver,
        }),
        flights: 0,
        inUse: undefined,
      };
      return replica;
    });
  }

  /** Asks for a token, and fails when it is one that must not be given. */
  async get(
    who: number,
    minimumLifetimeSeconds = 0,
  ): Promise<AccessToken | undefined> {
    const replica = this.#replicas[who % this.#replicas.length];
    const token = await replica.slot
      .getAccessToken({ minimumLifetimeSeconds })
      .catch(() => undefined);
    if (!token) return undefined;
    assert.ok(this.#isAlive(replica, token), 'an expired token was given');
    this.#seen.push(token);
    replica.inUse = token;
    return token;
  }

  /** Reports a token that somebody got before, and fails when a newer one is lost by it. */
  async invalidate(who: number, which: number): Promise<void> {
    const refused = this.#seen[which % this.#seen.length];
    if (!refused) return;
    const replica = this.#replicas[who % this.#replicas.length];
    replica.slot.invalidate(refused);
    if (replica.inUse?.value.equals(refused.value)) replica.inUse = undefined;
    // A refusal of an old token must leave a young one in use alone.
    if (!replica.inUse || !this.#isYoung(replica, replica.inUse)) return;
    const grants = this.#grants;
    await replica.slot.getAccessToken({});
    // A refresh that was under way may land; a grant that begins now is for a loss.
    assert.equal(this.#grants, grants, 'a newer token was dropped');
  }

  async #grant(replica: Replica) {
    replica.flights++;
    this.mostFlights = Math.max(this.mostFlights, replica.flights);
    this.#grants++;
    const bornMs = this.clock.monotonicMs();
    await new Promise(resolve => setImmediate(resolve));
    replica.flights--;
    if (!this.isIssuerUp) throw new Error('away');
    const name = `token-${++this.#made}`;
    replica.met.set(name, { atMs: bornMs, isOwn: true });
    return { value: new Secret(name), lifetimeSeconds: LIFETIME_SECONDS };
  }

  /** A store whose entries live as long as the replica that stores them says, as in Redis. */
  #createStore(aheadMs: number): TokenStore {
    const use = async <Result>(call: () => Result): Promise<Result> => {
      if (!this.isStoreUp) throw new Error('the store is away');
      return call();
    };
    return {
      get: () =>
        use(() =>
          this.#stored && this.clock.monotonicMs() < this.#stored.untilMs
            ? this.#stored.token
            : undefined,
        ),
      set: (_key, token) =>
        use(() => {
          const leftMs = token.expiresAtMs - this.clock.wallMs() - aheadMs;
          const untilMs = this.clock.monotonicMs() + leftMs;
          this.#stored = { token, untilMs };
        }),
      remove: () =>
        use(() => {
          this.#stored = undefined;
        }),
    };
  }

  /**
   * By the replica's own wall clock, and by how long it can know the token: of one that
   * another replica was granted, that is since it first gave it.
   */
  #isAlive(replica: Replica, token: AccessToken): boolean {
    const name = token.value.reveal();
    const nowMs = this.clock.monotonicMs();
    if (!replica.met.has(name)) {
      replica.met.set(name, { atMs: nowMs, isOwn: false });
    }
    const heldMs = nowMs - replica.met.get(name)!.atMs;
    const wallMs = this.clock.wallMs() + replica.aheadMs;
    return heldMs < LIFETIME_SECONDS * 1000 && wallMs < token.expiresAtMs;
  }

  /** Too young for anybody to think of a refresh, by both clocks. */
  #isYoung(replica: Replica, token: AccessToken): boolean {
    const { atMs, isOwn } = replica.met.get(token.value.reveal())!;
    const wallMs = this.clock.wallMs() + replica.aheadMs;
    return (
      isOwn &&
      this.clock.monotonicMs() - atMs < 140_000 &&
      token.expiresAtMs - wallMs > 160_000
    );
  }
}

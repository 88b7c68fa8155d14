import assert from 'node:assert/strict';
import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import type { AccessToken } from '../tokens/AccessToken';
import { SharedEntry } from '../tokens/SharedEntry';
import { silentTokenKeyObserver } from '../tokens/silentTokenKeyObserver';
import { TokenSlot } from '../tokens/TokenSlot';
import type { StoredToken, TokenStore } from '../tokens/TokenStore';

const LIFETIME_SECONDS = 300;

/** A replica's slot, and what a reader of its log would know of it. */
interface Replica {
  readonly slot: TokenSlot;
  flights: number;
  /** The newest token, as long as nobody has had reason to replace it. */
  inUse: AccessToken | undefined;
}

/** Slots, their issuer and their store, and a judge of every token that they give. */
export class SlotWorld {
  readonly clock = FakeClock.create();
  isIssuerUp = true;
  isStoreUp = true;
  /** The most grants that were under way at once for any one slot. */
  mostFlights = 0;
  readonly #seen: AccessToken[] = [];
  readonly #born = new Map<string, { atMs: number; setBackMs: number }>();
  readonly #replicas: Replica[];
  #stored: StoredToken | undefined;
  /** By how much the wall clock has been set back, all in all. */
  #setBackMs = 0;

  /**
   * @param replicas - With more than one, they share a store
   * @param chance - What their jitter comes from
   */
  constructor(replicas: number, chance: number) {
    this.#replicas = Array.from({ length: replicas }, () => {
      const replica: Replica = {
        slot: TokenSlot.create({
          grant: () => this.#grant(replica),
          bufferMs: 60_000,
          clock: this.clock,
          random: () => chance,
          shared:
            replicas > 1
              ? SharedEntry.create(this.#createStore(), 'key')
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
    const isAlive =
      this.#ageMs(token) < LIFETIME_SECONDS * 1000 + this.#hiddenMs(token) &&
      this.clock.wallMs() < token.expiresAtMs;
    assert.ok(isAlive, 'an expired token was given');
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
    if (!replica.inUse || !this.#isYoung(replica.inUse)) return;
    const after = await replica.slot.getAccessToken({});
    // A refresh may have been under way, so a newer one is as good.
    assert.ok(
      this.#ageMs(after) <= this.#ageMs(replica.inUse),
      'a newer token was dropped',
    );
  }

  /** Sets the wall clock forward, or back. */
  jump(seconds: number): void {
    this.clock.jumpWallSeconds(seconds);
    this.#setBackMs += Math.max(0, -seconds * 1000);
  }

  async #grant(replica: Replica) {
    replica.flights++;
    this.mostFlights = Math.max(this.mostFlights, replica.flights);
    const birth = {
      atMs: this.clock.monotonicMs(),
      setBackMs: this.#setBackMs,
    };
    await new Promise(resolve => setImmediate(resolve));
    replica.flights--;
    if (!this.isIssuerUp) throw new Error('away');
    const name = `token-${this.#born.size + 1}`;
    this.#born.set(name, birth);
    return { value: new Secret(name), lifetimeSeconds: LIFETIME_SECONDS };
  }

  #createStore(): TokenStore {
    const use = async <Result>(call: () => Result): Promise<Result> => {
      if (!this.isStoreUp) throw new Error('the store is away');
      return call();
    };
    return {
      get: () => use(() => this.#stored),
      set: (_key, token) => use(() => void (this.#stored = token)),
      remove: () => use(() => void (this.#stored = undefined)),
    };
  }

  #ageMs(token: AccessToken): number {
    return (
      this.clock.monotonicMs() - this.#born.get(token.value.reveal())!.atMs
    );
  }

  /**
   * What nobody can know of the age of another replica's token: by how much the wall
   * clock was set back in its life. A token of one's own has no such excuse.
   */
  #hiddenMs(token: AccessToken): number {
    if (this.#replicas.length === 1) return 0;
    return this.#setBackMs - this.#born.get(token.value.reveal())!.setBackMs;
  }

  /** Too young for anybody to think of a refresh, by both clocks. */
  #isYoung(token: AccessToken): boolean {
    return (
      this.#ageMs(token) < 140_000 &&
      token.expiresAtMs - this.clock.wallMs() > 160_000
    );
  }
}

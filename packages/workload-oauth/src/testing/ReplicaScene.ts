import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { CachingTokenSource } from '../tokens/CachingTokenSource';
import type { StoredToken, TokenStore } from '../tokens/TokenStore';

/** A store in memory, as replicas on one machine would share it. */
class MemoryTokenStore implements TokenStore {
  readonly entries = new Map<string, StoredToken>();

  async get(key: string) {
    return this.entries.get(key);
  }

  async set(key: string, token: StoredToken) {
    this.entries.set(key, token);
  }

  async remove(key: string) {
    this.entries.delete(key);
  }
}

/** Replicas, the issuer that they ask, and the store that they share. */
export class ReplicaScene {
  readonly clock = FakeClock.create();
  readonly store = new MemoryTokenStore();
  grants = 0;
  isIssuerAway = false;

  /** A replica whose tokens live 300 seconds, with a buffer of 60. */
  createReplica(
    options: { store?: TokenStore; chance?: number } = {},
  ): CachingTokenSource {
    return CachingTokenSource.create({
      grant: async () => {
        this.grants++;
        if (this.isIssuerAway) throw new Error('away');
        const value = new Secret(`token-${this.grants}`);
        return { value, lifetimeSeconds: 300 };
      },
      bufferMs: 60_000,
      clock: this.clock,
      random: () => options.chance ?? 0.5,
      store: options.store ?? this.store,
      identity: ['issuer', 'client', 'client_secret_basic'],
    });
  }

  /** What is stored for the one key that the replicas use. */
  get entry(): { key: string; stored: StoredToken } {
    const [[key, stored]] = this.store.entries;
    return { key, stored };
  }
}

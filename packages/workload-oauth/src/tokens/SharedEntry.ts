import type { GrantedToken } from '../grants/GrantedToken';
import type { Secret } from '../secrets/Secret';
import type { AccessToken } from './AccessToken';
import type { StoredToken, TokenStore } from './TokenStore';

/**
 * One key's entry in the store that replicas share. Its failures stay here: a store
 * that is away means a miss, and nobody waits for it to write.
 */
export class SharedEntry {
  readonly #store: TokenStore;
  readonly #key: string;

  private constructor(store: TokenStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  static create(store: TokenStore, key: string): SharedEntry {
    return new SharedEntry(store, key);
  }

  async read(): Promise<StoredToken | undefined> {
    return this.#store.get(this.#key).catch(() => undefined);
  }

  write(token: AccessToken, granted: GrantedToken): void {
    const { value, expiresAtMs } = token;
    const { lifetimeSeconds } = granted;
    this.#store
      .set(this.#key, { value, expiresAtMs, lifetimeSeconds })
      .catch(() => {});
  }

  /** Removes a refused token, unless another replica has replaced it already. */
  takeBack(refused: Secret): void {
    this.read()
      .then(stored =>
        stored?.value.equals(refused)
          ? this.#store.remove(this.#key)
          : undefined,
      )
      .catch(() => {});
  }
}

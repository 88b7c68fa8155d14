import type { StoredToken, TokenStore } from 'workload-oauth';

/** A store that replicas within one process share. It forgets nothing by itself. */
export class MemoryTokenStore implements TokenStore {
  readonly #tokens = new Map<string, StoredToken>();

  private constructor() {}

  static create(): MemoryTokenStore {
    return new MemoryTokenStore();
  }

  async get(key: string): Promise<StoredToken | undefined> {
    return this.#tokens.get(key);
  }

  async set(key: string, token: StoredToken): Promise<void> {
    this.#tokens.set(key, token);
  }

  async remove(key: string): Promise<void> {
    this.#tokens.delete(key);
  }
}

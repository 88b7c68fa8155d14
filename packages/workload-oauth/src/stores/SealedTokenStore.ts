import { createHash, randomBytes } from 'node:crypto';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { Secret } from '../secrets/Secret';
import { type Clock, systemClock } from '../tokens/Clock';
import type { StoredToken, TokenStore } from '../tokens/TokenStore';
import type { ByteStore } from './ByteStore';
import { readStoredToken } from './readStoredToken';
import { TokenSeal } from './TokenSeal';

/** Thirty-two random characters of base64 are 192 bits, beyond all guessing. */
const MIN_KEY_CHARACTERS = 32;

/**
 * Options of {@link SealedTokenStore}.
 *
 * @public
 */
export interface SealedTokenStoreOptions {
  /** Where the sealed tokens lie. */
  readonly bytes: ByteStore;
  /** One or more random texts of 32 characters or more each; the first seals, all open. */
  readonly encryptionKeys: readonly Secret[];
  /** What the name of every entry begins with, such as `boost:token:`. */
  readonly entryPrefix: string;
  /** The time; this machine's when absent. */
  readonly clock?: Clock;
  /** Where nonces come from; `node:crypto` when absent. */
  readonly randomBytes?: (size: number) => Buffer;
}

/**
 * Tokens that replicas share through a store which they need not trust: sealed with
 * AES-256-GCM under a key of the replicas, each for its own entry.
 *
 * @remarks
 * What cannot be opened, be it tampered with, moved from another entry, sealed with an
 * unknown key or in another format, is a miss, as is an expired token. The names of
 * the entries are hashes and tell neither client nor audience. Failures of the store
 * itself pass through; {@link CarefulTokenStore} deals with those. Follows requirement
 * 002.14.
 *
 * @public
 */
export class SealedTokenStore implements TokenStore {
  readonly #bytes: ByteStore;
  readonly #seal: TokenSeal;
  readonly #entryPrefix: string;
  readonly #clock: Clock;

  private constructor(options: SealedTokenStoreOptions) {
    this.#bytes = options.bytes;
    this.#seal = TokenSeal.create(
      options.encryptionKeys,
      options.randomBytes ?? randomBytes,
    );
    this.#entryPrefix = options.entryPrefix;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Makes a store. Nothing is read or written yet.
   *
   * @param options - Where the tokens lie, and under which keys
   * @throws WorkloadOAuthError with `INVALID_OPTION` when there is no key or one is too short
   */
  static create(options: SealedTokenStoreOptions): SealedTokenStore {
    if (options.encryptionKeys.length === 0) {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        'encryptionKeys is empty; give it one key or more, or use no store.',
      );
    }
    options.encryptionKeys.forEach((key, index) => {
      if (key.reveal().length < MIN_KEY_CHARACTERS) {
        throw new WorkloadOAuthError(
          'INVALID_OPTION',
          `encryptionKeys[${index}] is too short; it must have at least ${MIN_KEY_CHARACTERS} characters, all random.`,
        );
      }
    });
    return new SealedTokenStore(options);
  }

  /** {@inheritDoc TokenStore.get} */
  async get(key: string): Promise<StoredToken | undefined> {
    const sealed = await this.#bytes.get(this.#entryName(key));
    // Whoever may write the store may have put in anything.
    if (typeof sealed !== 'string') return undefined;
    const text = this.#seal.open(sealed, key);
    return text === undefined
      ? undefined
      : readStoredToken(text, this.#clock.wallMs());
  }

  /** {@inheritDoc TokenStore.set} */
  async set(key: string, token: StoredToken): Promise<void> {
    const { value, expiresAtMs, lifetimeSeconds } = token;
    const remainingMs = Math.floor(expiresAtMs - this.#clock.wallMs());
    if (remainingMs < 1) return;
    const text = JSON.stringify({
      value: value.reveal(),
      expiresAtMs,
      lifetimeSeconds,
    });
    await this.#bytes.set(
      this.#entryName(key),
      this.#seal.seal(text, key),
      remainingMs,
    );
  }

  /** {@inheritDoc TokenStore.remove} */
  async remove(key: string): Promise<void> {
    await this.#bytes.delete(this.#entryName(key));
  }

  #entryName(key: string): string {
    return this.#entryPrefix + createHash('sha256').update(key).digest('hex');
  }
}

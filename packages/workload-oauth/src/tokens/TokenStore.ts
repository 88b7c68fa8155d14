import type { Secret } from '../secrets/Secret';

/**
 * A token as replicas share it. Its expiry is wall-clock time: other machines know
 * nothing of this one's monotonic clock.
 *
 * @public
 */
export interface StoredToken {
  /** The token. */
  readonly value: Secret;
  /** When it expires, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
  /** How long it lived when it was granted, in seconds. */
  readonly lifetimeSeconds: number;
}

/**
 * Where replicas share their tokens. It is an aid, never a need: whatever goes wrong
 * in it, the token manager asks the issuer.
 *
 * @public
 */
export interface TokenStore {
  /**
   * The token that a replica has stored, if there is one.
   *
   * @param key - Issuer, client, method, audience and scopes, as one text
   */
  get(key: string): Promise<StoredToken | undefined>;
  /**
   * Shares a token until it expires.
   *
   * @param key - As for `get`
   * @param token - A token that was just granted
   */
  set(key: string, token: StoredToken): Promise<void>;
  /**
   * Takes a token back.
   *
   * @param key - As for `get`
   */
  remove(key: string): Promise<void>;
}

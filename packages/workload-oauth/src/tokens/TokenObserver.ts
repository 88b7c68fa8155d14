/**
 * Sees what happens to the tokens of one key. It must not throw and not linger: it is
 * called on the way of every request.
 *
 * @public
 */
export interface TokenKeyObserver {
  /**
   * A caller got a token, or none.
   *
   * @param how - `hit`: fresh, from memory; `wait`: fresh, after a wait; `stale`: past its
   * buffer, since the issuer is away; `failed`: there was none, or the caller left
   */
  onServed(how: 'hit' | 'wait' | 'stale' | 'failed'): void;
  /**
   * A resource refused a token.
   *
   * @param how - `dropped`: it was in use and is no longer; `kept`: it stays in use
   * while the key cools down, or while no other token is to be had. A refusal of a
   * replaced token is not told.
   */
  onRefused(how: 'dropped' | 'kept'): void;
  /**
   * The store that replicas share was asked.
   *
   * @param how - `adopted`: it held a newer token; `missed`: it did not
   */
  onStoreRead(how: 'adopted' | 'missed'): void;
  /**
   * Runs a grant and sees its outcome and its time.
   *
   * @param grant - The grant; its result and its failure pass unchanged
   */
  observeGrant<Result>(grant: () => Promise<Result>): Promise<Result>;
}

/**
 * Sees what happens to tokens, for metrics and traces. What it is told of identities
 * is the client's id and a hash of the key, never an audience, a scope or a token.
 *
 * @public
 */
export interface TokenObserver {
  /**
   * The observer of one key.
   *
   * @param labels - The client's id, or the method of its authentication where no id is
   * configured, and the first 12 hexadecimal digits of the
   * SHA-256 of the cache key
   */
  forKey(labels: { clientId: string; keyHash: string }): TokenKeyObserver;
}

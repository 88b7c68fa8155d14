/** A library's token cache, behind one face. */
export interface TokenCache {
  /** A token, from the cache when it holds one that is good. */
  getToken(): Promise<string>;
  close(): void;
}

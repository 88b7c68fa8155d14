/** Remembers the ids of assertions until they would be refused anyway. */
export class UsedTokenIds {
  readonly #expiries = new Map<string, number>();

  private constructor() {}

  static create(): UsedTokenIds {
    return new UsedTokenIds();
  }

  /** Notes an id; false when it has been seen before. */
  add(tokenId: string, expirySeconds: number, nowSeconds: number): boolean {
    for (const [known, expiry] of this.#expiries) {
      if (expiry <= nowSeconds) this.#expiries.delete(known);
    }
    if (this.#expiries.has(tokenId)) return false;
    this.#expiries.set(tokenId, expirySeconds);
    return true;
  }
}

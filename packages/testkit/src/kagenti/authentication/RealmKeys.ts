import { CryptoKey, importJWK, JWK } from 'jose';
import { HttpFailure } from '../answers/HttpFailure';

/**
 * A realm's keys as Kagenti keeps them: fetched once, kept for ever, and
 * fetched again for every key id that is not among them, however often.
 */
export class RealmKeys {
  readonly #jwksUri: string;
  #keys: Map<string, JWK> | undefined;

  private constructor(jwksUri: string) {
    this.#jwksUri = jwksUri;
  }

  static create(jwksUri: string): RealmKeys {
    return new RealmKeys(jwksUri);
  }

  /** The key of that id; `undefined` when the realm does not have it. */
  async find(kid: string): Promise<CryptoKey | Uint8Array | undefined> {
    this.#keys ??= await this.#fetch();
    if (!this.#keys.has(kid)) {
      this.#keys = await this.#fetch();
    }
    const jwk = this.#keys.get(kid);
    return jwk && (await importJWK(jwk, 'RS256'));
  }

  async #fetch(): Promise<Map<string, JWK>> {
    let response;
    try {
      response = await fetch(this.#jwksUri, { redirect: 'manual' });
    } catch {
      response = undefined;
    }
    if (!response?.ok) {
      throw new HttpFailure(503, 'Authentication service unavailable');
    }
    const { keys = [] } = (await response.json()) as { keys?: JWK[] };
    return new Map(keys.map(key => [key.kid ?? '', key]));
  }
}

import { KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { readAs } from '../errors/readAs';
import { TrustDomain } from '../identity/TrustDomain';
import { bundleNotFound } from './bundleNotFound';
import { JwtBundleProvider } from './JwtBundleProvider';
import { readJwtKeys } from './readJwtKeys';

/**
 * The keys that sign the JWT-SVIDs of a trust domain. It never changes; a source
 * replaces it.
 *
 * @public
 */
export class JwtBundle implements JwtBundleProvider {
  /** Whose keys these are. */
  readonly trustDomain: TrustDomain;
  readonly #keys: ReadonlyMap<string, KeyObject>;

  private constructor(
    trustDomain: TrustDomain,
    keys: ReadonlyMap<string, KeyObject>,
  ) {
    this.trustDomain = trustDomain;
    this.#keys = keys;
  }

  /**
   * Reads a JWK Set: what `FetchJWTBundles` brings, where keys have no `use`, or a whole
   * SPIFFE bundle, of which only the keys with the use `jwt-svid` are taken
   * (SPIFFE Trust Domain and Bundle section 4; JWT-SVID section 6).
   *
   * @remarks
   * Keys of other uses and unknown kinds are passed over, as the standard wants. A set
   * without a usable key is a bundle by which nothing is valid.
   *
   * @throws {@link SpiffeError} `BUNDLE_INVALID` for what is no JWK Set, for a key without
   * `kid`, a `kid` that stands twice, or a key that holds private parts
   */
  static parse(trustDomain: TrustDomain, jwks: string | Uint8Array): JwtBundle {
    const keys = readAs(
      'BUNDLE_INVALID',
      `Not a JWT bundle of ${trustDomain}`,
      () => readJwtKeys(typeof jwks === 'string' ? Buffer.from(jwks) : jwks),
    );
    return new JwtBundle(trustDomain, keys);
  }

  /** The ids (`kid`) of its keys. */
  get keyIds(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** The public key with an id, if there is one. */
  findKey(keyId: string): KeyObject | undefined {
    return this.#keys.get(keyId);
  }

  /**
   * Itself, for its own trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` for any other
   */
  getJwtBundle(trustDomain: TrustDomain): JwtBundle {
    if (this.trustDomain.equals(trustDomain)) return this;
    throw bundleNotFound('JWT', trustDomain);
  }

  /** The trust domain and the ids of the keys. */
  toJSON(): object {
    return { trustDomain: this.trustDomain, keyIds: this.keyIds };
  }

  /** The trust domain and the ids of the keys. */
  [inspect.custom](): string {
    return `JwtBundle ${JSON.stringify(this)}`;
  }
}

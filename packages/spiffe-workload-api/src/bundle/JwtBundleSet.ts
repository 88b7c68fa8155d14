import { TrustDomain } from '../identity/TrustDomain';
import { bundleNotFound } from './bundleNotFound';
import { JwtBundle } from './JwtBundle';
import { JwtBundleProvider } from './JwtBundleProvider';

/**
 * The JWT bundles of several trust domains at one time. It never changes.
 *
 * @public
 */
export class JwtBundleSet implements JwtBundleProvider {
  readonly #bundles: ReadonlyMap<string, JwtBundle>;

  private constructor(bundles: ReadonlyMap<string, JwtBundle>) {
    this.#bundles = bundles;
  }

  /** Holds bundles together; of two with one trust domain the later counts. */
  static create(bundles: Iterable<JwtBundle>): JwtBundleSet {
    return new JwtBundleSet(
      new Map(
        [...bundles].map(bundle => [bundle.trustDomain.name, bundle] as const),
      ),
    );
  }

  /** Whose bundles these are. */
  get trustDomains(): readonly TrustDomain[] {
    return this.bundles.map(({ trustDomain }) => trustDomain);
  }

  /** All of them. */
  get bundles(): readonly JwtBundle[] {
    return [...this.#bundles.values()];
  }

  /**
   * The bundle of a trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND`
   */
  getJwtBundle(trustDomain: TrustDomain): JwtBundle {
    const bundle = this.#bundles.get(trustDomain.name);
    if (!bundle) throw bundleNotFound('JWT', trustDomain);
    return bundle;
  }
}

import { TrustDomain } from '../identity/TrustDomain';
import { bundleNotFound } from './bundleNotFound';
import { X509Bundle } from './X509Bundle';
import { X509BundleProvider } from './X509BundleProvider';

/**
 * The X.509 bundles of several trust domains at one time. It never changes.
 *
 * @public
 */
export class X509BundleSet implements X509BundleProvider {
  readonly #bundles: ReadonlyMap<string, X509Bundle>;

  private constructor(bundles: ReadonlyMap<string, X509Bundle>) {
    this.#bundles = bundles;
  }

  /** Holds bundles together; of two with one trust domain the later counts. */
  static create(bundles: Iterable<X509Bundle>): X509BundleSet {
    return new X509BundleSet(
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
  get bundles(): readonly X509Bundle[] {
    return [...this.#bundles.values()];
  }

  /**
   * The bundle of a trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND`
   */
  getX509Bundle(trustDomain: TrustDomain): X509Bundle {
    const bundle = this.#bundles.get(trustDomain.name);
    if (!bundle) throw bundleNotFound('X.509', trustDomain);
    return bundle;
  }
}

import { TrustDomain } from '../identity/TrustDomain';
import { JwtBundle } from './JwtBundle';

/**
 * Knows the JWT bundles of trust domains: a bundle, a set of them, or a source that
 * keeps them current.
 *
 * @public
 */
export interface JwtBundleProvider {
  /**
   * The bundle of a trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND`
   */
  getJwtBundle(trustDomain: TrustDomain): JwtBundle | Promise<JwtBundle>;
}

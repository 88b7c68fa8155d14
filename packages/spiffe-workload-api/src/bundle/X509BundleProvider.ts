import { TrustDomain } from '../identity/TrustDomain';
import { X509Bundle } from './X509Bundle';

/**
 * Knows the X.509 bundles of trust domains: a bundle, a set of them, or a source that
 * keeps them current.
 *
 * @remarks
 * It answers at once and not by a promise, because a TLS handshake that asks whether to
 * trust a certificate does not wait.
 *
 * @public
 */
export interface X509BundleProvider {
  /**
   * The bundle of a trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND`
   */
  getX509Bundle(trustDomain: TrustDomain): X509Bundle;
}

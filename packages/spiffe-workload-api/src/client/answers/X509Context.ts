import type { X509BundleSet } from '../../bundle/X509BundleSet';
import type { X509Svid } from '../../svid/X509Svid';

/**
 * What `FetchX509SVID` brings: the X.509-SVIDs of this process, and the bundles by which
 * it can check others.
 *
 * @public
 */
export interface X509Context {
  /** At least one. */
  readonly svids: readonly X509Svid[];
  /** The first (SPIFFE Workload API, section 5.3). */
  readonly defaultSvid: X509Svid;
  /** Of this trust domain, and of those that are federated with it. */
  readonly bundles: X509BundleSet;
}

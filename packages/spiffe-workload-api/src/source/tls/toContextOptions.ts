import type { SecureContextOptions } from 'node:tls';
import type { X509BundleSet } from '../../bundle/X509BundleSet';
import type { X509Svid } from '../../svid/X509Svid';

/** What this process shows in a TLS handshake, and whom it may trust at all. */
export interface TlsIdentity {
  readonly svid: X509Svid;
  readonly bundles: X509BundleSet;
}

/** As go-spiffe; older versions show certificates to whoever listens. */
const MIN_VERSION = 'TLSv1.2';

/**
 * The options of a context for peers with SPIFFE identities. OpenSSL checks against the
 * authorities of all trust domains together; which of them may speak for the peer's own
 * is checked after that.
 */
export function toContextOptions({
  svid,
  bundles,
}: TlsIdentity): SecureContextOptions & { allowPartialTrustChain: boolean } {
  return {
    cert: svid.certificatesPem(),
    key: svid.privateKeyPem(),
    ca: bundles.bundles.flatMap(bundle => bundle.authoritiesPem()),
    minVersion: MIN_VERSION,
    // In SPIFFE whatever stands in a bundle is a trust anchor, signed by itself or not.
    allowPartialTrustChain: true,
  };
}

import type { DetailedPeerCertificate } from 'node:tls';
import type { X509BundleProvider } from '../../bundle/X509BundleProvider';
import { SpiffeError } from '../../errors/SpiffeError';
import type { SpiffeId } from '../../identity/SpiffeId';
import type { SpiffeIdMatcher } from '../../identity/SpiffeIdMatcher';
import { validateX509Chain } from '../../svid/validateX509Chain';
import { readPeerChain } from './readPeerChain';

/** How a peer is verified. */
export interface PeerVerification {
  readonly bundles: X509BundleProvider;
  readonly match: SpiffeIdMatcher;
  readonly nowMs: () => number;
}

/**
 * Verifies a peer by its certificates: a SPIFFE ID, a way to an authority of the trust
 * domain that this ID names, and a matcher that welcomes it. Host names play no part.
 *
 * @throws {@link SpiffeError} with the reason
 */
export function verifyPeer(
  certificate: Partial<DetailedPeerCertificate> | undefined,
  { bundles, match, nowMs }: PeerVerification,
): SpiffeId {
  const chain = readPeerChain(certificate);
  if (chain.length === 0) {
    throw new SpiffeError(
      'X509_SVID_INVALID',
      'The peer showed no certificate.',
    );
  }
  const id = validateX509Chain(chain, bundles, { nowMs });
  const refusal = match(id);
  if (refusal) throw refusal;
  return id;
}

import { X509Certificate } from 'node:crypto';
import { X509Bundle } from '../bundle/X509Bundle';
import { X509BundleProvider } from '../bundle/X509BundleProvider';
import { ChainSearch } from '../certificate/ChainSearch';
import { checkIntermediate } from '../certificate/checkIntermediate';
import { checkLeaf } from '../certificate/checkLeaf';
import { MOST_CERTIFICATES } from '../certificate/MOST_CERTIFICATES';
import { ParsedCertificate } from '../certificate/ParsedCertificate';
import { parseCertificate } from '../certificate/parseCertificate';
import { validityProblem } from '../certificate/validityProblem';
import { MalformedError } from '../errors/MalformedError';
import { readAs } from '../errors/readAs';
import { SpiffeId } from '../identity/SpiffeId';

/**
 * How {@link validateX509Chain} validates.
 *
 * @public
 */
export interface ValidateX509ChainOptions {
  /** The clock, in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
}

/**
 * Validates the certificates that a peer presents, and gives the peer's SPIFFE ID
 * (X509-SVID section 5; RFC 5280 section 6). Whether that identity is welcome is for a
 * {@link SpiffeIdMatcher} to say.
 *
 * @remarks
 * Checked are the rules for leaves and signing certificates, and that an unbroken way of
 * signatures leads to an authority in the bundle of the leaf's own trust domain: with
 * names, dates, CA flags, key usage, path lengths and URI name constraints. A critical
 * extension or a constraint that is not understood refuses the chain. Not checked are
 * revocation, as in SPIFFE short lives take its place, and that the peer holds the
 * private key, which TLS has done by then.
 *
 * @param certificates - the leaf first, then intermediates in any order; ten at most
 * @throws {@link SpiffeError} `X509_SVID_INVALID` naming what is wrong;
 * `SPIFFE_ID_INVALID` for a URI name that is none; `BUNDLE_NOT_FOUND` for a trust domain
 * without a bundle
 * @public
 */
export function validateX509Chain(
  certificates: readonly X509Certificate[],
  bundles: X509BundleProvider,
  options: ValidateX509ChainOptions = {},
): SpiffeId {
  const { nowMs: clock = Date.now } = options;
  return readAs('X509_SVID_INVALID', 'X.509-SVID refused', () => {
    if (certificates.length === 0 || certificates.length > MOST_CERTIFICATES) {
      throw new MalformedError(
        `it has ${certificates.length} certificates; 1 to ${MOST_CERTIFICATES} are allowed`,
      );
    }
    const nowMs = clock();
    const [leaf, ...intermediates] = certificates.map(parseCertificate);
    const id = checkLeaf(leaf);
    intermediates.forEach(checkIntermediate);
    if (leaf.unknownCritical.length > 0) {
      throw new MalformedError(
        `it has a critical extension that is not supported, ${leaf.unknownCritical[0]}`,
      );
    }
    const outdated = validityProblem(leaf, nowMs);
    if (outdated)
      throw new MalformedError(`it ${outdated}; compare the clocks`);

    const bundle = bundles.getX509Bundle(id.trustDomain);
    // A provider that mixes up its domains would make one vouch for another.
    if (!bundle.trustDomain.equals(id.trustDomain)) {
      throw new MalformedError('the bundle given is of another trust domain');
    }
    const authorities = readAuthorities(bundle);
    ChainSearch.create({ intermediates, authorities, nowMs }).prove(leaf);
    return id;
  });
}

// One authority that cannot be read must not take the others out of service.
function readAuthorities(bundle: X509Bundle): ParsedCertificate[] {
  return bundle.authorities.flatMap(authority => {
    try {
      return [parseCertificate(authority)];
    } catch {
      return [];
    }
  });
}

import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { splitCertificates } from '../certificate/splitCertificates';
import { MalformedError } from '../errors/MalformedError';
import { readAs } from '../errors/readAs';
import { TrustDomain } from '../identity/TrustDomain';
import { bundleNotFound } from './bundleNotFound';
import { X509BundleProvider } from './X509BundleProvider';

// An answer of gRPC ends at 4 MiB; a domain has a few authorities, and a federation of
// many domains gets a bundle for each.
const LARGEST_BYTES = 1024 * 1024;
const MOST_AUTHORITIES = 1000;

/**
 * The certificates of the authorities that vouch for the X.509-SVIDs of a trust domain.
 * It never changes; a source replaces it.
 *
 * @public
 */
export class X509Bundle implements X509BundleProvider {
  /** Whose authorities these are. */
  readonly trustDomain: TrustDomain;
  /** Their certificates, each once. None means that nothing is valid. */
  readonly authorities: readonly X509Certificate[];

  private constructor(
    trustDomain: TrustDomain,
    authorities: readonly X509Certificate[],
  ) {
    this.trustDomain = trustDomain;
    this.authorities = Object.freeze(authorities);
  }

  /**
   * Reads DER certificates that stand one after the other, as the Workload API sends them.
   *
   * @remarks
   * Whether each may sign is checked when it has to vouch for something: an authority that
   * is out of date does not spoil its successor.
   *
   * @throws {@link SpiffeError} `BUNDLE_INVALID`
   */
  static parse(trustDomain: TrustDomain, der: Uint8Array): X509Bundle {
    const authorities = readAs(
      'BUNDLE_INVALID',
      `Not an X.509 bundle of ${trustDomain}`,
      () => {
        if (der.length > LARGEST_BYTES) {
          throw new MalformedError(`it has more than ${LARGEST_BYTES} bytes`);
        }
        return splitCertificates(der, MOST_AUTHORITIES);
      },
    );
    const distinct = new Map(
      authorities.map(authority => [authority.fingerprint512, authority]),
    );
    return new X509Bundle(trustDomain, [...distinct.values()]);
  }

  /** The certificates as PEM, one string each, in the form of the `ca` option of TLS. */
  authoritiesPem(): string[] {
    return this.authorities.map(String);
  }

  /**
   * Itself, for its own trust domain.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` for any other
   */
  getX509Bundle(trustDomain: TrustDomain): X509Bundle {
    if (this.trustDomain.equals(trustDomain)) return this;
    throw bundleNotFound('X.509', trustDomain);
  }

  /** The trust domain and the number of authorities. */
  toJSON(): object {
    const { trustDomain, authorities } = this;
    return { trustDomain, authorities: authorities.length };
  }

  /** The trust domain and the number of authorities. */
  [inspect.custom](): string {
    return `X509Bundle ${JSON.stringify(this)}`;
  }
}

import type { X509Certificate } from 'node:crypto';

/**
 * An X.509-SVID as a source gives it.
 *
 * @public
 */
export interface ProvidedX509Svid {
  /** The certificate and those that lead to its CA, its own first. */
  readonly certificates: readonly X509Certificate[];
  /** The same, PEM. */
  certificatesPem(): string;
  /** The private key, PEM. */
  privateKeyPem(): string;
}

/**
 * What gives X.509-SVIDs: `X509Source` of `spiffe-workload-api` does.
 *
 * @public
 */
export interface X509SvidProvider {
  /** The current X.509-SVID, at once or after a wait. */
  getX509Svid(): ProvidedX509Svid | Promise<ProvidedX509Svid>;
}

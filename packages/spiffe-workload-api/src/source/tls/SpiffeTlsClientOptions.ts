import type { PeerCertificate, SecureContext } from 'node:tls';

/**
 * Options for one connection by `tls.connect` or `https.request`.
 *
 * @public
 */
export interface SpiffeTlsClientOptions {
  /** This process's certificate and key, and the authorities of all trust domains. */
  readonly secureContext: SecureContext;
  /** Always; the environment cannot switch it off. */
  readonly rejectUnauthorized: true;
  /** The check by SPIFFE's rules, in the place of the check of the host name. */
  readonly checkServerIdentity: (
    hostname: string,
    certificate: PeerCertificate,
  ) => Error | undefined;
  /** Never a session from before: Node does not check the peer of a resumed one. */
  readonly session: undefined;
  /** Keeps an `https.Agent` from sharing sockets between different checks. */
  readonly sessionIdContext: string;
}

import type { Secret } from '../secrets/Secret';

/**
 * A certificate with which a client proves who it is (RFC 8705), and its key.
 *
 * @public
 */
export interface ClientCertificate {
  /** The certificate and those that lead to its CA, PEM, its own first. */
  readonly certificatesPem: string;
  /** The private key, PEM. */
  readonly privateKeyPem: Secret;
  /** The subject as Keycloak writes it, the last part first: `CN=portal,O=example`. */
  readonly subject: string;
  /** When it expires, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

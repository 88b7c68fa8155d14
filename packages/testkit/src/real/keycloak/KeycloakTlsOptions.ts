import type { TestAuthority } from '../certificates/TestAuthority';

/**
 * How a real Keycloak speaks TLS.
 *
 * @public
 */
export interface KeycloakTlsOptions {
  /**
   * Who issues its certificate, and whose client certificates and servers it
   * trusts; an authority of its own when absent.
   */
  readonly authority?: TestAuthority;
  /**
   * Other authorities that it trusts, PEM: for client certificates, and for the
   * servers whose keys it fetches, such as SPIRE's bundle endpoint and the kube-apiserver.
   */
  readonly trustedCertificates?: readonly string[];
}

import type { ClientCertificate } from './ClientCertificate';

/**
 * Where the client certificate comes from.
 *
 * @public
 */
export interface ClientCertificateSource {
  /**
   * The certificate that is good now.
   *
   * @throws WorkloadOAuthError with a code that begins with `CERTIFICATE_` or `CREDENTIAL_`
   */
  getClientCertificate(): Promise<ClientCertificate>;
}

import type { ClientCertificateSource } from '../certificates/ClientCertificateSource';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `tls_client_auth`: the certificate of the connection (RFC 8705 section 2.1). The request
 * itself only says which client it is.
 *
 * @param clientCertificate - For the transport, which shows it
 * @param credentialName - The certificate's file
 * @internal
 */
export function tlsClientAuth(
  clientCertificate: ClientCertificateSource,
  credentialName?: string,
): ClientAuthentication {
  return Object.assign(
    ({ clientId = '', form }: ClientAuthenticationRequest) =>
      form.set('client_id', clientId),
    {
      method: 'tls_client_auth',
      clientCertificate,
      credentialName,
      check: async () => void (await clientCertificate.getClientCertificate()),
    },
  );
}

import type { WorkloadClient } from './WorkloadClient';

/**
 * A client that shows a certificate (`tls_client_auth`).
 *
 * @param options - `subject`: the subject that the certificate must have, compared
 * as a whole, its last part first: `CN=portal,O=boost`
 *
 * @public
 */
export function certificateClient(options: {
  readonly clientId: string;
  readonly subject: string;
}): WorkloadClient {
  return {
    clientId: options.clientId,
    clientAuthenticatorType: 'client-x509',
    attributes: {
      'x509.subjectdn': options.subject,
      'x509.allow.regex.pattern.comparison': 'false',
    },
  };
}

import { cleanText } from '../../grants/cleanText';
import type { RefusalRule } from './RefusalRule';

/** Clients that the connection's certificate identifies. */
export const certificateRules: readonly RefusalRule[] = [
  {
    matches: ({ method, tokenEndpoint }) =>
      method === 'tls_client_auth' && tokenEndpoint.protocol === 'http:',
    explain: () =>
      'No certificate reached Keycloak: the token endpoint is http. Use its https address.',
  },
  {
    matches: ({ method }) => method === 'tls_client_auth',
    explain: ({ clientId, certificateSubject }) =>
      `The certificate that was shown has the subject ${certificateSubject ?? 'that is not known'}. The client ${cleanText(clientId ?? '')} has to exist, be enabled, authenticate by "X509 Certificate" and have exactly this subject; Keycloak has to ask for certificates (https-client-auth=request), and a proxy before it that ends TLS has to hand them on.`,
  },
];

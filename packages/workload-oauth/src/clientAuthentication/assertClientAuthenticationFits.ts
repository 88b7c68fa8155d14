import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { ClientAuthentication } from './ClientAuthentication';

/** Which client authentication is to be used where. */
export interface ClientAuthenticationUse {
  readonly tokenEndpoint: URL;
  readonly clientId?: string;
  readonly clientAuthentication: ClientAuthentication;
}

/**
 * Refuses what cannot work whatever the issuer says.
 *
 * @throws WorkloadOAuthError with `INVALID_OPTION`
 */
export function assertClientAuthenticationFits(
  use: ClientAuthenticationUse,
): void {
  const { tokenEndpoint, clientId, clientAuthentication } = use;
  const { method, isClientIdOptional, clientCertificate } =
    clientAuthentication;
  if (clientId === '' || (clientId === undefined && !isClientIdOptional)) {
    throw new WorkloadOAuthError(
      'INVALID_OPTION',
      `clientId is ${clientId === '' ? 'empty' : 'absent'}; the method ${method} ${isClientIdOptional ? 'can do without it, or takes' : 'needs'} the name of the client at Keycloak.`,
    );
  }
  if (clientCertificate && tokenEndpoint.protocol === 'http:') {
    throw new WorkloadOAuthError(
      'INVALID_OPTION',
      `The method ${method} needs a token endpoint with https: by http no certificate is shown.`,
    );
  }
}

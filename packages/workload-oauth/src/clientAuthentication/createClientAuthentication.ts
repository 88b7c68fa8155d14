import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { Secret } from '../secrets/Secret';
import type { ClientAuthentication } from './ClientAuthentication';
import { clientSecretBasic } from './clientSecretBasic';
import { clientSecretPost } from './clientSecretPost';

/**
 * Which client authentication to use, and with what.
 *
 * @public
 */
export interface ClientAuthenticationOptions {
  /** The method's name in the OAuth registry; `client_secret_basic` when absent. */
  readonly method?: 'client_secret_basic' | 'client_secret_post';
  /** The client's secret, not empty. */
  readonly clientSecret: Secret;
}

/**
 * Chooses the client authentication: the only place that knows all methods.
 *
 * @param options - The method and its credential
 * @throws WorkloadOAuthError with `INVALID_OPTION`
 * @public
 */
export function createClientAuthentication(
  options: ClientAuthenticationOptions,
): ClientAuthentication {
  const { method = 'client_secret_basic', clientSecret } = options;
  if (clientSecret.reveal() === '') {
    throw new WorkloadOAuthError(
      'INVALID_OPTION',
      'clientSecret is empty; it must be the secret of the client at Keycloak.',
    );
  }
  switch (method) {
    case 'client_secret_basic':
      return clientSecretBasic(clientSecret);
    case 'client_secret_post':
      return clientSecretPost(clientSecret);
    default:
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        `The client authentication method ${method} is not known. Use client_secret_basic or client_secret_post.`,
      );
  }
}

import { ClientSecretPost } from 'openid-client';
import type { Secret } from '../secrets/Secret';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `client_secret_post`: id and secret in the form (RFC 6749 section 2.3.1).
 *
 * @param clientSecret - The secret, not empty
 * @internal
 */
export function clientSecretPost(clientSecret: Secret): ClientAuthentication {
  const authenticate = ClientSecretPost(clientSecret.reveal());
  return Object.assign(
    ({ clientId = '', form, headers }: ClientAuthenticationRequest) =>
      authenticate({ issuer: '' }, { client_id: clientId }, form, headers),
    { method: 'client_secret_post' },
  );
}

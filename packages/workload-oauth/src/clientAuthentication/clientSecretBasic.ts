import { ClientSecretBasic } from 'openid-client';
import type { Secret } from '../secrets/Secret';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `client_secret_basic`: id and secret, form-encoded first, as HTTP Basic
 * credentials (RFC 6749 section 2.3.1).
 *
 * @param clientSecret - The secret, not empty
 * @internal
 */
export function clientSecretBasic(clientSecret: Secret): ClientAuthentication {
  const authenticate = ClientSecretBasic(clientSecret.reveal());
  return Object.assign(
    ({ clientId = '', form, headers }: ClientAuthenticationRequest) =>
      authenticate({ issuer: '' }, { client_id: clientId }, form, headers),
    { method: 'client_secret_basic' },
  );
}

import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';

const TOKEN_PATH = '/protocol/openid-connect/token';

/**
 * Where the metadata of the realm with this token endpoint is (OpenID Connect Discovery
 * section 4).
 *
 * @throws WorkloadOAuthError with `INVALID_OPTION` when the address is not of Keycloak's form
 */
export function metadataUrl(tokenEndpoint: URL): URL {
  const path = tokenEndpoint.pathname;
  if (!path.endsWith(TOKEN_PATH)) {
    throw new WorkloadOAuthError(
      'INVALID_OPTION',
      `The path of the token endpoint at ${tokenEndpoint.origin} does not end with ${TOKEN_PATH}, so the realm's metadata cannot be found. Correct tokenEndpoint, or set issuer.`,
    );
  }
  const realm = path.slice(0, -TOKEN_PATH.length);
  return new URL(
    `${realm}/.well-known/openid-configuration`,
    tokenEndpoint.origin,
  );
}

import type { AssertionSource } from '../assertions/AssertionSource';
import { addAssertion } from './addAssertion';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `kubernetes`: the token of a service account, which Keycloak holds against the cluster's
 * keys; it finds the client by issuer and subject (requirements 003.3 and 003.4).
 *
 * @param source - Gives the token of the moment
 * @param credentialName - The token's file
 * @internal
 */
export function kubernetes(
  source: AssertionSource,
  credentialName?: string,
): ClientAuthentication {
  return Object.assign(
    (request: ClientAuthenticationRequest) => addAssertion(source, request),
    {
      method: 'kubernetes',
      needsIssuer: true,
      isClientIdOptional: true,
      credentialName,
      check: async () => source.check?.(),
    },
  );
}

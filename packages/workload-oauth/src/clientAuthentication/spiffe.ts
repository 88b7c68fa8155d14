import type { AssertionSource } from '../assertions/AssertionSource';
import { addAssertion } from './addAssertion';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `spiffe`: a JWT-SVID, which Keycloak holds against the bundle of the trust domain; it
 * finds the client by the SPIFFE ID (requirements 000.15 and 000.18).
 *
 * @param source - Gives the JWT-SVID of the moment
 * @param credentialName - The SVID's file or the SPIFFE ID
 * @internal
 */
export function spiffe(
  source: AssertionSource,
  credentialName?: string,
): ClientAuthentication {
  return Object.assign(
    (request: ClientAuthenticationRequest) => addAssertion(source, request),
    {
      method: 'spiffe',
      needsIssuer: true,
      isClientIdOptional: true,
      credentialName,
      check: async () => source.check?.(),
    },
  );
}

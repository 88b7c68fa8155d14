import type { AssertionSource } from '../assertions/AssertionSource';
import { addAssertion } from './addAssertion';
import type {
  ClientAuthentication,
  ClientAuthenticationRequest,
} from './ClientAuthentication';

/**
 * `private_key_jwt`: an assertion that the client signs itself (RFC 7523 section 2.2).
 *
 * @param source - Signs a new one each time
 * @param credentialName - The key's file or id
 * @internal
 */
export function privateKeyJwt(
  source: AssertionSource,
  credentialName?: string,
): ClientAuthentication {
  return Object.assign(
    (request: ClientAuthenticationRequest) => addAssertion(source, request),
    {
      method: 'private_key_jwt',
      needsIssuer: true,
      credentialName,
      check: async () => source.check?.(),
    },
  );
}

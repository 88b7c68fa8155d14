import type { AssertionSource } from '../assertions/AssertionSource';
import type { ClientAuthenticationRequest } from './ClientAuthentication';

/**
 * Adds an assertion to a token request (RFC 7521 section 4.2), and the client's id only
 * when one is configured.
 *
 * @param source - Where the assertion comes from
 * @param request - What to add to
 */
export async function addAssertion(
  source: AssertionSource,
  request: ClientAuthenticationRequest,
): Promise<void> {
  const { clientId, form, getIssuer } = request;
  // A missing file is named before anybody is asked for anything.
  await source.check?.();
  const audience = await getIssuer();
  const { type, value } = await source.getAssertion({ audience, clientId });
  form.set('client_assertion_type', type);
  form.set('client_assertion', value.reveal());
  if (clientId !== undefined) form.set('client_id', clientId);
}

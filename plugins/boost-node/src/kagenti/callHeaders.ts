import type { KagentiCall } from './KagentiCall';

/** Set by the client alone, whatever the caller passes. */
const OWN_HEADERS = ['authorization', 'x-backstage-user'];

/**
 * The headers of one call: the caller's, less those that only the client may set,
 * then the portal's bearer and the user on whose behalf it calls.
 *
 * @param call - The call; its user is a value, never shared state, so that two
 * users' concurrent calls cannot be mistaken for each other (requirement 002.30)
 * @param bearer - The portal's token, revealed; absent when auth is not configured
 */
export function callHeaders(
  call: KagentiCall,
  bearer: string | undefined,
): Record<string, string> {
  const headers = Object.fromEntries(
    Object.entries(call.headers ?? {}).filter(
      ([name]) => !OWN_HEADERS.includes(name.toLowerCase()),
    ),
  );
  if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`;
  if (call.user !== undefined) {
    // An entity ref passes unchanged; what a header cannot carry is percent-encoded,
    // so that no name of a user can stop a call or write a header of its own.
    headers['x-backstage-user'] = encodeURI(call.user);
  }
  return headers;
}

import { addTraceContext } from './addTraceContext';
import type { KagentiCall } from './KagentiCall';

// Set by the client alone, whatever the caller passes.
const AUTHORIZATION = 'authorization';
const USER = 'x-backstage-user';

// What encodeURI leaves as it is, of what the refs of most users are made of.
const NEEDS_NO_ENCODING = /^[A-Za-z0-9:/._@-]*$/;

/**
 * The headers of one call: the caller's, less those that only the client may set,
 * then the portal's authorization, the user on whose behalf it calls, and the trace that it
 * belongs to.
 *
 * @param call - The call; its user is a value, never shared state, so that two
 * users' concurrent calls cannot be mistaken for each other (requirement 002.30)
 * @param authorization - With the portal's token; absent when auth is not configured
 * @param newTrace - Makes the header of a new trace; for tests
 */
export function callHeaders(
  call: KagentiCall,
  authorization: string | undefined,
  newTrace?: () => string,
): Record<string, string> {
  const headers: Record<string, string> = {};
  const given = call.headers;
  if (given) {
    for (const name of Object.keys(given)) {
      if (!isOwn(name)) headers[name] = given[name];
    }
  }
  if (authorization !== undefined) headers[AUTHORIZATION] = authorization;
  const { user } = call;
  if (user !== undefined) {
    // An entity ref passes unchanged; what a header cannot carry is percent-encoded,
    // so that no name of a user can stop a call or write a header of its own.
    headers[USER] = NEEDS_NO_ENCODING.test(user) ? user : encodeURI(user);
  }
  addTraceContext(headers, newTrace);
  return headers;
}

/** Lengths are compared first, since each header of each call comes by here. */
function isOwn(name: string): boolean {
  const { length } = name;
  if (length !== AUTHORIZATION.length && length !== USER.length) return false;
  const lower = name.toLowerCase();
  return lower === AUTHORIZATION || lower === USER;
}

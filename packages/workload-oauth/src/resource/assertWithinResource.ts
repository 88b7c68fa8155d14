import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';

/** What some servers decode or cut off, so that the path would lead out of the resource there. */
const HIDDEN_SEPARATOR = /%2f|%5c|%2e|%3b|\\|\/\.+;/i;

/**
 * The address of a request, if a token for the resource may go there.
 *
 * @param url - Absolute, or relative to the resource as a base
 * @param resource - The origin, and the path that everything must be at or below
 * @throws WorkloadOAuthError with `INVALID_OPTION` when it lies outside
 */
export function assertWithinResource(url: string | URL, resource: URL): URL {
  const root = resource.pathname.replace(/\/?$/, '/');
  const target = parse(url, new URL(root, resource.origin));
  const isBelow =
    target !== undefined &&
    target.origin === resource.origin &&
    target.username === '' &&
    target.password === '' &&
    `${target.pathname}/`.startsWith(root) &&
    !HIDDEN_SEPARATOR.test(target.pathname);
  if (isBelow) return target;
  throw new WorkloadOAuthError(
    'INVALID_OPTION',
    // Only the origin: the rest may hold what others should not read.
    `A request to ${target?.origin ?? 'an address that is no URL'} was not sent: the token is for ${resource.origin}${root} and what is below it.`,
  );
}

function parse(url: string | URL, base: URL): URL | undefined {
  // A Request would become the text [object Request].
  if (typeof url !== 'string' && !(url instanceof URL)) return undefined;
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

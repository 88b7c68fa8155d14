import { findSegmentFault } from 'backstage-plugin-boost-common';
import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * A path without any doubt about what it means.
 *
 * @internal
 */
export interface RequestPath {
  /** The bytes that were sent, from the slash after the mount to the query. */
  readonly path: string;
  readonly segments: readonly string[];
  /** The bytes after the first question mark; empty when there is none. */
  readonly query: string;
}

// RFC 9112 section 3.2.2: a server has to accept targets in absolute form too.
const SCHEME_AND_AUTHORITY = /^https?:\/\/[^/?#]*/i;

// Names and words, as nearly every path has them; whatever else is looked at closely.
const PLAIN = /^(?:\/[A-Za-z0-9_-]+)+$/;

/**
 * Takes the request target apart and refuses every path that two parsers could
 * read differently.
 *
 * @remarks
 * It works on the raw target. Any decoding or normalising that happens before a
 * check is a chance to slip past it: `..%2f` is harmless to whom reads it here and
 * climbs a directory at whom decodes it later.
 *
 * @param target - The request target as it was sent
 * @param mount - The part of the target that leads here, as it was sent
 * @throws RequestRefusal with `BAD_REQUEST_PATH`
 * @internal
 */
export function parseRequestPath(target: string, mount: string): RequestPath {
  const origin = target.startsWith('/')
    ? target
    : target.replace(SCHEME_AND_AUTHORITY, '');
  if (!origin.startsWith(mount)) {
    throw refuse(`it does not begin with ${mount}`);
  }
  const rest = origin.slice(mount.length);
  const queryStart = rest.indexOf('?');
  const path = queryStart === -1 ? rest : rest.slice(0, queryStart);
  const query = queryStart === -1 ? '' : rest.slice(queryStart + 1);

  if (path === '') return { path, segments: [], query };
  const segments = path.slice(1).split('/');
  if (PLAIN.test(path)) return { path, segments, query };
  // A router may let the mount end at a dot too.
  if (!path.startsWith('/')) throw refuse(`no slash follows ${mount}`);
  if (segments.at(-1) === '') throw refuse('it ends with a slash');
  for (const segment of segments) {
    const fault = findSegmentFault(segment);
    if (fault) throw refuse(fault);
  }
  return { path, segments, query };
}

function refuse(fault: string): RequestRefusal {
  return new RequestRefusal(
    'BAD_REQUEST_PATH',
    `The path is refused: ${fault}. Send the path plainly, as Kagenti's API names it.`,
  );
}

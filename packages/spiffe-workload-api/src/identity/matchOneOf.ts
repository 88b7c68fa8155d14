import { SpiffeId } from './SpiffeId';
import { SpiffeIdMatcher } from './SpiffeIdMatcher';
import { unexpectedId } from './unexpectedId';

/**
 * Welcomes the listed SPIFFE IDs; an empty list welcomes none.
 *
 * @public
 */
export function matchOneOf(...expected: SpiffeId[]): SpiffeIdMatcher {
  const welcome = new Set(expected.map(String));
  return id =>
    welcome.has(id.toString())
      ? undefined
      : unexpectedId(id, `one of ${welcome.size} listed`);
}

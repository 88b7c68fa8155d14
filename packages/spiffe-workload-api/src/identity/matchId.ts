import { SpiffeId } from './SpiffeId';
import { SpiffeIdMatcher } from './SpiffeIdMatcher';
import { unexpectedId } from './unexpectedId';

/**
 * Welcomes one SPIFFE ID.
 *
 * @public
 */
export function matchId(expected: SpiffeId): SpiffeIdMatcher {
  return id =>
    id.equals(expected) ? undefined : unexpectedId(id, expected.toString());
}

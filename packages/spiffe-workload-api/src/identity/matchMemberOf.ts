import { SpiffeIdMatcher } from './SpiffeIdMatcher';
import { TrustDomain } from './TrustDomain';
import { unexpectedId } from './unexpectedId';

/**
 * Welcomes every SPIFFE ID of a trust domain; those of its subdomains are others.
 *
 * @public
 */
export function matchMemberOf(expected: TrustDomain): SpiffeIdMatcher {
  return id =>
    id.isMemberOf(expected)
      ? undefined
      : unexpectedId(id, `a member of ${expected}`);
}

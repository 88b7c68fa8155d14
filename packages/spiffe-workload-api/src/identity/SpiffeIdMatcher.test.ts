import { matchAnyId } from './matchAnyId';
import { matchId } from './matchId';
import { matchMemberOf } from './matchMemberOf';
import { matchOneOf } from './matchOneOf';
import { SpiffeId } from './SpiffeId';
import { SpiffeIdMatcher } from './SpiffeIdMatcher';
import { TrustDomain } from './TrustDomain';

const ids = {
  a: SpiffeId.parse('spiffe://example.org/a'),
  b: SpiffeId.parse('spiffe://example.org/b'),
  subdomain: SpiffeId.parse('spiffe://sub.example.org/a'),
};

/** Which of the identities a matcher welcomes. */
function welcomed(matcher: SpiffeIdMatcher) {
  return Object.entries(ids)
    .filter(([, id]) => matcher(id) === undefined)
    .map(([name]) => name);
}

describe('SpiffeIdMatcher', () => {
  it('welcomes any identity, one, some, or all of a trust domain', () => {
    const trustDomain = TrustDomain.parse('example.org');

    expect(welcomed(matchAnyId())).toEqual(['a', 'b', 'subdomain']);
    expect(welcomed(matchId(ids.a))).toEqual(['a']);
    expect(welcomed(matchOneOf(ids.b, ids.subdomain))).toEqual([
      'b',
      'subdomain',
    ]);
    expect(welcomed(matchOneOf())).toEqual([]);
    expect(welcomed(matchMemberOf(trustDomain))).toEqual(['a', 'b']);
  });

  it('says who came and who was expected', () => {
    const error = matchId(ids.a)(ids.b);

    expect(error?.code).toBe('SPIFFE_ID_UNEXPECTED');
    expect(error?.message).toBe(
      'spiffe://example.org/b is not welcome here: expected spiffe://example.org/a.',
    );
    expect(matchOneOf(ids.a)(ids.b)?.message).toContain('one of 1 listed');
    expect(
      matchMemberOf(TrustDomain.parse('other.org'))(ids.a)?.message,
    ).toContain('a member of other.org');
  });
});

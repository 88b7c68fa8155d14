import fc from 'fast-check';
import { callHeaders } from './callHeaders';

const call = { method: 'GET', path: '/api/v1/agents' } as const;
const traceparent = '00-0123456789ab4cde8f0123456789abcd-0123456789ab4cde-01';

function headersOf(
  more: Partial<Parameters<typeof callHeaders>[0]>,
  bearer?: string,
) {
  const authorization = bearer && `Bearer ${bearer}`;
  return callHeaders({ ...call, ...more }, authorization, () => traceparent);
}

describe('callHeaders', () => {
  it('adds the bearer, the user and a trace', () => {
    expect(headersOf({ user: 'user:default/alice' }, 'abc')).toEqual({
      authorization: 'Bearer abc',
      'x-backstage-user': 'user:default/alice',
      traceparent,
    });
  });

  it('adds neither bearer nor user when there is neither', () => {
    expect(headersOf({ headers: { accept: '*/*' } })).toEqual({
      accept: '*/*',
      traceparent,
    });
  });

  it('ignores an Authorization and an X-Backstage-User that the caller passes', () => {
    const spelling = (name: string) =>
      fc
        .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
        .map(upper =>
          [...name]
            .map((letter, i) => (upper[i] ? letter.toUpperCase() : letter))
            .join(''),
        );
    fc.assert(
      fc.property(
        spelling('authorization'),
        spelling('x-backstage-user'),
        (authorization, user) => {
          const headers = headersOf({
            headers: { [authorization]: 'Basic x', [user]: 'root' },
          });
          expect(headers).toEqual({ traceparent });
        },
      ),
    );
  });

  it('percent-encodes what a header cannot carry of a user', () => {
    const refs = {
      'user:default/alice.b-c_d': 'user:default/alice.b-c_d',
      'user:default/jos\u00e9': 'user:default/jos%C3%A9',
      'user:default/a%b': 'user:default/a%25b',
      'user:x\r\nx-evil: 1': 'user:x%0D%0Ax-evil:%201',
      'user:x\n': 'user:x%0A',
    };
    for (const [user, sent] of Object.entries(refs)) {
      expect(headersOf({ user })).toEqual({
        'x-backstage-user': sent,
        traceparent,
      });
    }
  });
});

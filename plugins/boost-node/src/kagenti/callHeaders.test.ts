import fc from 'fast-check';
import { callHeaders } from './callHeaders';

const call = { method: 'GET', path: '/api/v1/agents' } as const;

describe('callHeaders', () => {
  it('adds the bearer and the user', () => {
    expect(callHeaders({ ...call, user: 'user:default/alice' }, 'abc')).toEqual(
      {
        authorization: 'Bearer abc',
        'x-backstage-user': 'user:default/alice',
      },
    );
  });

  it('adds neither when there is neither', () => {
    expect(
      callHeaders({ ...call, headers: { accept: '*/*' } }, undefined),
    ).toEqual({ accept: '*/*' });
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
          const headers = callHeaders(
            {
              ...call,
              headers: { [authorization]: 'Basic x', [user]: 'root' },
            },
            undefined,
          );
          expect(headers).toEqual({});
        },
      ),
    );
  });

  it('percent-encodes what a header cannot carry of a user', () => {
    const refs = {
      'user:default/alice.b-c_d': 'user:default/alice.b-c_d',
      'user:default/jos\u00e9': 'user:default/jos%C3%A9',
      'user:x\r\nx-evil: 1': 'user:x%0D%0Ax-evil:%201',
    };
    for (const [user, sent] of Object.entries(refs)) {
      expect(callHeaders({ ...call, user }, undefined)).toEqual({
        'x-backstage-user': sent,
      });
    }
  });
});

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

  it('refuses a user that cannot stand in a header', () => {
    for (const user of [
      '',
      'user:default/a b',
      'user:x\r\nx-evil: 1',
      'user:ü',
    ]) {
      expect(() => callHeaders({ ...call, user }, undefined)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    }
  });
});

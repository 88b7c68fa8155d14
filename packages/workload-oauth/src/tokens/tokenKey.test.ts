import { tokenKey } from './tokenKey';

describe('tokenKey', () => {
  it('is the same for all ways of asking for nothing special', () => {
    const keys = [
      {},
      { scopes: [] },
      { audience: '' },
      { audience: undefined },
    ];

    expect(new Set(keys.map(tokenKey)).size).toBe(1);
  });

  it('tells every other request apart', () => {
    const requests = [
      {},
      { audience: 'a' },
      { scopes: ['a'] },
      { scopes: ['a', 'b'] },
      { scopes: ['a b'] },
      { audience: 'a', scopes: ['a'] },
    ];

    expect(new Set(requests.map(tokenKey)).size).toBe(requests.length);
  });

  it('does not depend on how long the caller can wait', () => {
    const signal = AbortSignal.abort();

    expect(tokenKey({ signal, minimumLifetimeSeconds: 60 })).toBe(tokenKey({}));
  });
});

import { refusalOf } from '../testing/refusalOf';
import { JwtAuthority } from '../testing/JwtAuthority';
import { NOW_MS } from '../testing/svidClaims';
import { ParseWitSvidOptions, WitSvid } from './WitSvid';

const ID = 'spiffe://example.org/a';
const authority = JwtAuthority.create('ES256', 'signer');
const workload = JwtAuthority.create('ES256', 'own');
const jwk = { ...workload.jwk, alg: 'ES256' };

interface Parts {
  readonly claims?: object;
  readonly header?: object;
  readonly options?: Partial<ParseWitSvidOptions>;
}

function parse({ claims, header, options }: Parts = {}): WitSvid {
  const token = authority.sign(
    { sub: ID, exp: NOW_MS / 1000 + 300, cnf: { jwk }, ...claims },
    { typ: 'wit+jwt', ...header },
  );
  return WitSvid.parse({
    spiffeId: ID,
    token,
    privateKeyJwk: JSON.stringify(workload.privateJwk),
    nowMs: NOW_MS,
    ...options,
  });
}

describe('WitSvid', () => {
  it('reads a token and the key that it speaks of', () => {
    const svid = parse({ options: { hint: 'int' } });

    expect(svid.id.toString()).toBe(ID);
    expect(svid.expiresAtMs).toBe(NOW_MS + 300_000);
    expect(svid.hint).toBe('int');
    expect(svid.marshal().split('.')).toHaveLength(3);
    expect(svid.privateKey.export({ format: 'jwk' })).toEqual({
      ...workload.privateJwk,
      kid: undefined,
    });
  });

  it('refuses what the standard forbids, naming it', () => {
    const privateKeyJwk = JSON.stringify(authority.privateJwk);
    const cases: [parts: Parts, words: string][] = [
      [{ header: { typ: 'JWT' } }, 'not wit+jwt'],
      [{ header: { typ: undefined } }, 'not wit+jwt'],
      [{ header: { kid: undefined } }, 'no key (kid)'],
      [{ header: { crit: ['a'] } }, 'crit'],
      [{ claims: { aud: 'reports' } }, 'has an aud claim'],
      [{ claims: { sub: undefined } }, 'no sub claim'],
      [{ claims: { sub: 'spiffe://example.org/b' } }, 'announced'],
      [{ claims: { exp: undefined } }, 'no exp claim'],
      [{ claims: { exp: NOW_MS / 1000 } }, 'expired'],
      [{ claims: { nbf: NOW_MS / 1000 + 61 } }, 'not yet'],
      [{ claims: { cnf: undefined } }, 'no cnf claim'],
      [{ claims: { cnf: null } }, 'no cnf claim'],
      [{ claims: { cnf: 'a' } }, 'no cnf claim'],
      [{ claims: { cnf: {} } }, 'no cnf claim'],
      [{ claims: { cnf: { jwk: workload.jwk } } }, 'no cnf claim'],
      [{ claims: { cnf: { jwk: { ...jwk, alg: 'none' } } } }, 'no cnf claim'],
      [{ claims: { cnf: { jwk: { ...jwk, x: 'AA' } } } }, 'no valid JWK'],
      [{ options: { privateKeyJwk } }, 'does not fit'],
      [{ options: { privateKeyJwk: '' } }, 'no private JWK'],
      [{ options: { privateKeyJwk: JSON.stringify(jwk) } }, 'no private JWK'],
      [{ options: { token: 'a' } }, 'three parts'],
    ];
    for (const [parts, words] of cases) {
      const error = refusalOf(() => parse(parts), 'WIT_SVID_INVALID');
      expect(error.message).toContain(words);
    }
  });
});

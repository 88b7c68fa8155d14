import { inspect } from 'node:util';
import { TrustDomain } from '../identity/TrustDomain';
import { refusalOf } from '../testing/refusalOf';
import { JwtAuthority } from '../testing/JwtAuthority';
import { JwtBundle } from './JwtBundle';
import { JwtBundleSet } from './JwtBundleSet';

const trustDomain = TrustDomain.parse('example.org');
const ec = JwtAuthority.create('ES256', 'ec');
const rsa = JwtAuthority.create('RS256', 'rsa');

const parse = (...keys: unknown[]) =>
  JwtBundle.parse(trustDomain, JSON.stringify({ keys }));

function refusal(jwks: string): string {
  return refusalOf(() => JwtBundle.parse(trustDomain, jwks), 'BUNDLE_INVALID')
    .message;
}

describe('JwtBundle', () => {
  it('finds the keys of a plain JWK Set by their ids', () => {
    const bundle = parse(ec.jwk, rsa.jwk);

    expect(bundle.trustDomain).toBe(trustDomain);
    expect(bundle.keyIds).toEqual(['ec', 'rsa']);
    expect(bundle.findKey('ec')?.export({ format: 'jwk' })).toEqual({
      ...ec.jwk,
      kid: undefined,
    });
    expect(bundle.findKey('rsa')?.type).toBe('public');
    for (const keyId of ['EC', '', '__proto__', 'toString']) {
      expect(bundle.findKey(keyId)).toBeUndefined();
    }
  });

  it('takes the JWT-SVID keys of a SPIFFE bundle and passes over the others', () => {
    const bundle = parse(
      { ...ec.jwk, use: 'x509-svid', kid: undefined, x5c: ['AAAA'] },
      { ...ec.jwk, use: 'jwt-svid' },
      { ...rsa.jwk, use: 'JWT-SVID' },
      { ...rsa.jwk, use: 'sig' },
      { ...rsa.jwk, use: 'wit-svid' },
      { kty: 'oct', k: 'AAAA', kid: 'shared', use: 'jwt-svid' },
      { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', kid: 'ed', use: 'jwt-svid' },
      { ...ec.jwk, crv: 'secp256k1', kid: 'k1' },
      { kty: 'new', kid: 'new' },
      {},
    );

    expect(bundle.keyIds).toEqual(['ec']);
  });

  it('takes a set without keys for a bundle by which nothing is valid', () => {
    for (const jwks of ['{"keys":[]}', '{"keys":null,"spiffe_sequence":1}']) {
      expect(JwtBundle.parse(trustDomain, jwks).keyIds).toEqual([]);
    }
  });

  it('reads bytes as it reads text', () => {
    const bytes = Buffer.from(JSON.stringify({ keys: [ec.jwk] }));

    expect(JwtBundle.parse(trustDomain, bytes).keyIds).toEqual(['ec']);
  });

  it('refuses what is no JWK Set', () => {
    expect(refusal('')).toContain('no JSON');
    expect(refusal('[]')).toContain('no object');
    expect(refusal('{}')).toContain('no list named keys');
    expect(refusal('{"keys":{}}')).toContain('no list named keys');
    expect(refusal('{"keys":[5]}')).toContain('key 1 is no object');
    expect(refusal('{"keys":[null]}')).toContain('key 1 is no object');
    expect(refusal('{"keys":[],"keys":[]}')).toContain('name twice');
    expect(refusal(`{"keys":[${'{},'.repeat(1000)}{}]}`)).toContain(
      'more than 1000',
    );
    expect(refusal(`{"a":"${'a'.repeat(1024 * 1024)}"}`)).toContain(
      '1048576 bytes',
    );
  });

  it('refuses a key without an id and two keys with one id', () => {
    for (const kid of [undefined, '', 5, null]) {
      expect(refusal(JSON.stringify({ keys: [{ ...ec.jwk, kid }] }))).toContain(
        'no id',
      );
    }
    const twice = JSON.stringify({ keys: [ec.jwk, { ...rsa.jwk, kid: 'ec' }] });
    expect(refusal(twice)).toContain('key 2 has the id (kid) of another');
  });

  it('refuses a key that is broken', () => {
    for (const change of [{ x: 'AAAA' }, { x: undefined }, { y: ec.jwk.x }]) {
      const keys = [rsa.jwk, { ...ec.jwk, ...change }];
      expect(refusal(JSON.stringify({ keys }))).toContain(
        'key 2 is no valid EC key',
      );
    }
    const keys = [{ ...rsa.jwk, n: 5 }];
    expect(refusal(JSON.stringify({ keys }))).toContain(
      'key 1 is no valid RSA key',
    );
  });

  it('refuses a bundle that gives private keys away, and does not show them', () => {
    for (const { privateJwk } of [ec, rsa]) {
      const error = refusalOf(() => parse(privateJwk), 'BUNDLE_INVALID');
      expect(inspect(error)).not.toContain(privateJwk.d);
    }
  });

  it('answers for its own trust domain alone', () => {
    const bundle = parse(ec.jwk);

    expect(bundle.getJwtBundle(TrustDomain.parse('example.org'))).toBe(bundle);
    expect(
      refusalOf(() =>
        bundle.getJwtBundle(TrustDomain.parse('sub.example.org')),
      ),
    ).toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining('sub.example.org'),
    });
  });

  it('shows its trust domain and the ids of its keys', () => {
    expect(inspect(parse(ec.jwk))).toBe(
      'JwtBundle {"trustDomain":"example.org","keyIds":["ec"]}',
    );
  });
});

describe('JwtBundleSet', () => {
  it('finds the bundle of each trust domain', () => {
    const bundles = [ec.bundle('a.org'), rsa.bundle('b.org')];
    const set = JwtBundleSet.create(bundles);

    expect(set.trustDomains.map(String)).toEqual(['a.org', 'b.org']);
    expect(set.bundles).toEqual(bundles);
    for (const bundle of bundles) {
      expect(set.getJwtBundle(bundle.trustDomain)).toBe(bundle);
    }
    expect(
      refusalOf(() => set.getJwtBundle(TrustDomain.parse('c.org'))),
    ).toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining('JWT bundle of the trust domain c.org'),
    });
  });

  it('keeps the later of two bundles of one trust domain', () => {
    const [first, second] = [ec.bundle('a.org'), rsa.bundle('a.org')];
    const set = JwtBundleSet.create([first, second]);

    expect(set.bundles).toEqual([second]);
  });
});

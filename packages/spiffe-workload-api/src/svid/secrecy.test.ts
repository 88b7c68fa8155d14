import { format, inspect } from 'node:util';
import { JwtBundle } from '../bundle/JwtBundle';
import { SpiffeError } from '../errors/SpiffeError';
import { TrustDomain } from '../identity/TrustDomain';
import { createCertificate } from '../testing/createCertificate';
import { JwtAuthority } from '../testing/JwtAuthority';
import { NOW_MS, svidClaims } from '../testing/svidClaims';
import { parseJwtSvidInsecurely } from './parseJwtSvidInsecurely';
import { validateJwtSvid } from './validateJwtSvid';
import { WitSvid } from './WitSvid';
import { X509Svid } from './X509Svid';

const MARK = 'marked-3f9a';
const authority = JwtAuthority.create();
const options = { audience: ['reports'], nowMs: NOW_MS };

/** All the ways in which a value comes to be seen. */
function show(value: unknown): string[] {
  return [
    String(value),
    `${value}`,
    JSON.stringify({ value }),
    JSON.stringify({ ...(value as object) }),
    inspect(value),
    inspect({ deep: { value } }, { showHidden: true, depth: 9, getters: true }),
    format('%s %o %O %j', value, value, value, value),
    value instanceof Error ? String(value.stack) : '',
    Object.values(Object(value)).map(String).join(),
  ];
}

function expectHidden(value: unknown, secrets: readonly string[]) {
  for (const text of show(value)) {
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
}

/** Pieces of a secret that are long enough to be of use. */
const piecesOf = (secret: string) =>
  secret.match(/[A-Za-z0-9+/_-]{16,}/g)?.map(piece => piece.slice(0, 16)) ?? [];

describe('secrets of SVIDs', () => {
  it('shows no token of a JWT-SVID, except to whoever asks for it by name', () => {
    const token = authority.sign(svidClaims({ jti: MARK }));
    const svid = parseJwtSvidInsecurely(token, options);

    expect(svid.marshal()).toBe(token);
    expectHidden(svid, [...token.split('.'), ...piecesOf(token)]);
    expect(inspect(svid)).toContain('spiffe://example.org/');
  });

  it('shows no private key of an X.509-SVID, except to whoever asks for it by name', () => {
    const { der, keyDer } = createCertificate({ uris: ['spiffe://a.org/b'] });
    const svid = X509Svid.parse({
      certificatesDer: der,
      privateKeyDer: keyDer,
    });
    const pem = svid.privateKeyPem();

    const secrets = [...piecesOf(pem), keyDer.toString('hex').slice(60, 100)];
    expect(piecesOf(pem).length).toBeGreaterThan(2);
    expectHidden(svid, secrets);
    expect(Object.keys(svid)).not.toContain('privateKey');
  });

  it('shows neither token nor key of a WIT-SVID', () => {
    const { privateJwk, jwk } = authority;
    const claims = svidClaims({
      aud: undefined,
      cnf: { jwk: { ...jwk, alg: 'ES256' } },
    });
    const token = authority.sign(claims, { typ: 'wit+jwt' });
    const svid = WitSvid.parse({
      spiffeId: 'spiffe://example.org/ns/team1/sa/weather',
      token,
      privateKeyJwk: JSON.stringify(privateJwk),
      nowMs: NOW_MS,
    });

    expect(svid.marshal()).toBe(token);
    expectHidden(svid, [String(privateJwk.d), ...piecesOf(token)]);
  });

  it('quotes no token in a refusal', async () => {
    const bundles = authority.bundle();
    const forged = JwtAuthority.create();
    const tokens = [
      MARK,
      `${MARK}.${MARK}.${MARK}`,
      `{"${MARK}":1}`,
      authority.signText(`{"alg":"ES256","${MARK}":}`, '{}'),
      authority.signText('{"alg":"ES256"}', `"${MARK}`),
      authority.signText('{"alg":"ES256"}', `{"${MARK}":1,"${MARK}":1}`),
      authority.sign(svidClaims({ sub: MARK })),
      authority.sign(svidClaims({ jti: MARK, exp: 1 })),
      authority.sign(svidClaims({ jti: MARK }), { kid: 'other' }),
      authority.sign(svidClaims({ jti: MARK, aud: 'other' })),
      forged.sign(svidClaims({ jti: MARK })),
    ];
    for (const token of tokens) {
      const error: unknown = await validateJwtSvid(token, {
        audience: 'reports',
        bundles,
        nowMs: () => NOW_MS,
      }).catch(refusal => refusal);

      expect(error).toBeInstanceOf(SpiffeError);
      expectHidden(error, [MARK, ...piecesOf(token)]);
    }
  });

  it('quotes no key in a refusal', () => {
    const { der, keyDer } = createCertificate({ uris: ['spiffe://a.org/b'] });
    const other = createCertificate({ uris: ['spiffe://a.org/b'] });
    const trustDomain = TrustDomain.parse('a.org');
    const pem = other.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const privateKey = String(authority.privateJwk.d);
    const jwks = JSON.stringify({ keys: [authority.privateJwk] });
    const secrets = [...piecesOf(String(pem)), privateKey];
    for (const action of [
      () =>
        X509Svid.parse({ certificatesDer: der, privateKeyDer: other.keyDer }),
      () =>
        X509Svid.parse({
          certificatesDer: der,
          privateKeyDer: Buffer.from(pem),
        }),
      () => X509Svid.parse({ certificatesDer: keyDer, privateKeyDer: keyDer }),
      () => JwtBundle.parse(trustDomain, jwks),
      () => JwtBundle.parse(trustDomain, jwks.slice(0, -2)),
      () => JwtBundle.parse(trustDomain, String(pem)),
    ]) {
      let error: unknown;
      try {
        action();
      } catch (refusal) {
        error = refusal;
      }
      expect(error).toBeInstanceOf(SpiffeError);
      expectHidden(error, secrets);
    }
  });
});

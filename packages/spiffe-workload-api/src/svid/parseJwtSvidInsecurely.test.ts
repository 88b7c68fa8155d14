import { refusalOf } from '../testing/refusalOf';
import { JwtAuthority } from '../testing/JwtAuthority';
import { NOW_MS, svidClaims } from '../testing/svidClaims';
import { parseJwtSvidInsecurely } from './parseJwtSvidInsecurely';

const authority = JwtAuthority.create();
const options = { audience: ['reports'], nowMs: NOW_MS };

const parse = (claims: object, header?: object) =>
  parseJwtSvidInsecurely(authority.sign(claims, header), options);

function refusal(claims: object, header?: object): string {
  return refusalOf(() => parse(svidClaims(claims), header), 'JWT_SVID_INVALID')
    .message;
}

describe('parseJwtSvidInsecurely', () => {
  it('reads what the Workload API sends without looking at the signature', () => {
    const token = authority.sign(svidClaims());
    const [header, claims] = token.split('.');
    const unsigned = `${header}.${claims}.AAAA`;

    const svid = parseJwtSvidInsecurely(unsigned, { ...options, hint: 'int' });

    expect(svid.id.path).toBe('/ns/team1/sa/weather');
    expect(svid.hint).toBe('int');
    expect(svid.marshal()).toBe(unsigned);
  });

  it('needs no key id', () => {
    expect(parse(svidClaims(), { kid: undefined }).id.path).toBeDefined();
  });

  it('refuses a token whose subject is no SPIFFE ID', () => {
    expect(refusal({ sub: undefined })).toContain('no sub claim');
    expect(refusal({ sub: 5 })).toContain('no sub claim');
    expect(refusal({ sub: '' })).toContain('sub claim is not a SPIFFE ID');
    expect(refusal({ sub: 'weather' })).toContain(
      'sub claim is not a SPIFFE ID',
    );
    expect(refusal({ sub: 'spiffe://example.org/a/' })).toContain(
      'end with a slash',
    );
  });

  it('refuses a token that is meant for somebody else', () => {
    expect(refusal({ aud: undefined })).toContain('aud claim is missing');
    for (const aud of [[], '', [''], ['reports', 5], {}, 5, null]) {
      expect(refusal({ aud })).toContain('aud claim');
    }
    expect(refusal({ aud: ['Reports'] })).toContain(
      '"Reports" and not for "reports"',
    );
    expect(refusal({ aud: 'reports2' })).toContain('meant for "reports2"');
  });

  it('shows a foreign audience so that it forges no line of a log', () => {
    expect(refusal({ aud: ['a\nb\u001b[31m'] })).toContain(
      '"a\\nb\\u001b[31m"',
    );
    expect(refusal({ aud: ['\u202e'] })).toContain('\\u202e');
    expect(refusal({ aud: ['a'.repeat(5000)] })).toContain(
      `${'a'.repeat(80)}" and more`,
    );
  });

  it('refuses a token from the moment at which it expires', () => {
    const nowSeconds = NOW_MS / 1000;
    expect(refusal({ exp: undefined })).toContain('no exp claim');
    for (const exp of ['300', null, -1, 1e300, {}]) {
      expect(refusal({ exp })).toContain('exp claim is no time');
    }
    expect(refusal({ exp: nowSeconds })).toContain(
      'expired at 2026-01-01T00:00:00.000Z',
    );
    expect(refusal({ exp: 0 })).toContain('expired at 1970');

    const { expiresAtMs } = parse(svidClaims({ exp: nowSeconds + 0.001 }));
    expect(expiresAtMs).toBe(NOW_MS + 1);
  });

  it('refuses every token when the clock is no number', () => {
    expect(
      refusalOf(() =>
        parseJwtSvidInsecurely(authority.sign(svidClaims()), {
          ...options,
          nowMs: NaN,
        }),
      ),
    ).toMatchObject({
      code: 'JWT_SVID_INVALID',
      message: expect.stringContaining('expired'),
    });
  });

  it('refuses a token that begins more than a minute from now', () => {
    const inSeconds = (seconds: number) => NOW_MS / 1000 + seconds;
    for (const claim of ['nbf', 'iat']) {
      expect(parse(svidClaims({ [claim]: inSeconds(60) }))).toBeDefined();
      expect(refusal({ [claim]: inSeconds(60.001) })).toContain('not yet');
      expect(refusal({ [claim]: 'soon' })).toContain(
        `${claim} claim is no time`,
      );
    }
    expect(parse(svidClaims({ iat: undefined })).issuedAtMs).toBeUndefined();
  });

  it('refuses a type that is neither JWT nor JOSE', () => {
    for (const typ of ['at+jwt', 'wit+jwt', 'jwt', '']) {
      expect(refusal({}, { typ })).toContain('must be JWT or JOSE');
    }
    expect(refusal({}, { typ: 5 })).toContain('type (typ) is no string');
  });

  it('freezes what many callers share', () => {
    const { audience, claims } = parse(svidClaims({ a: { b: [1] } }));

    expect(Object.isFrozen(audience)).toBe(true);
    expect(Object.isFrozen(claims)).toBe(true);
    expect(Object.isFrozen((claims.a as { b: object }).b)).toBe(true);
  });
});

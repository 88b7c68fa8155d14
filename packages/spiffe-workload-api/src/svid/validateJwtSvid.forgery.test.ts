import { createHmac } from 'node:crypto';
import { JwtBundle } from '../bundle/JwtBundle';
import { TrustDomain } from '../identity/TrustDomain';
import { JwtAuthority } from '../testing/JwtAuthority';
import { rejectionOf } from '../testing/rejectionOf';
import { NOW_MS, svidClaims } from '../testing/svidClaims';
import { validateJwtSvid } from './validateJwtSvid';

const encode = (text: string) => Buffer.from(text).toString('base64url');

describe('validateJwtSvid against forgers', () => {
  const ec = JwtAuthority.create('ES256', 'ec');
  const p384 = JwtAuthority.create('ES384', 'p384');
  const rsa = JwtAuthority.create('RS256', 'rsa');
  const bundles = JwtBundle.parse(
    TrustDomain.parse('example.org'),
    JSON.stringify({ keys: [ec.jwk, p384.jwk, rsa.jwk] }),
  );

  const validate = (token: string) =>
    validateJwtSvid(token, {
      audience: 'reports',
      bundles,
      nowMs: () => NOW_MS,
    });

  async function refusal(token: string): Promise<string> {
    const { code, message } = await rejectionOf(validate(token));
    expect(code).toBe('JWT_SVID_INVALID');
    return message;
  }

  const [header, claims, signature] = ec.sign(svidClaims()).split('.');

  it('refuses a token without a signature, whatever it calls that', async () => {
    for (const alg of ['none', 'None', 'NONE', '', null, undefined, 5]) {
      const bare = encode(JSON.stringify({ alg, kid: 'ec' }));
      await expect(refusal(`${bare}.${claims}.`)).resolves.toBeDefined();
      await expect(
        refusal(`${bare}.${claims}.${signature}`),
      ).resolves.toContain('algorithm');
    }
    await expect(refusal(`${header}.${claims}.`)).resolves.toContain(
      'no signature',
    );
  });

  it('refuses a public key that is used as a shared secret', async () => {
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      const input = `${encode(JSON.stringify({ alg, kid: 'rsa' }))}.${claims}`;
      for (const secret of [rsa.publicPem, JSON.stringify(rsa.jwk)]) {
        const mac = createHmac(`sha${alg.slice(2)}`, secret).update(input);
        await expect(
          refusal(`${input}.${mac.digest('base64url')}`),
        ).resolves.toContain(alg);
      }
    }
  });

  it('refuses an algorithm that the key was not made for', async () => {
    await expect(
      refusal(ec.sign(svidClaims(), { alg: 'RS256' })),
    ).resolves.toContain('not fit');
    await expect(
      refusal(ec.sign(svidClaims(), { alg: 'ES384' })),
    ).resolves.toContain('not fit');
    await expect(
      refusal(p384.sign(svidClaims(), { alg: 'ES256' })),
    ).resolves.toContain('not fit');
    await expect(
      refusal(rsa.sign(svidClaims(), { alg: 'ES256' })),
    ).resolves.toContain('not fit');
    await expect(
      refusal(ec.sign(svidClaims(), { kid: 'rsa' })),
    ).resolves.toContain('not fit');
    await expect(
      refusal(rsa.sign(svidClaims(), { alg: 'PS256' })),
    ).resolves.toContain('signature');
    await expect(
      refusal(ec.sign(svidClaims(), { alg: 'EdDSA' })),
    ).resolves.toContain('algorithm');
    await expect(
      refusal(ec.sign(svidClaims(), { alg: 'ES256K' })),
    ).resolves.toContain('algorithm');
  });

  it('refuses a token that brings its own key', async () => {
    const forger = JwtAuthority.create('ES256', 'ec');
    for (const own of [
      { jwk: forger.jwk },
      { jku: 'http://127.0.0.1:1/keys' },
      { x5u: 'http://127.0.0.1:1/chain' },
      { x5c: ['AAAA'] },
    ]) {
      await expect(refusal(forger.sign(svidClaims(), own))).resolves.toContain(
        'signature',
      );
    }
  });

  it('refuses a token that names no key, or a key by other than a text', async () => {
    await expect(
      refusal(ec.sign(svidClaims(), { kid: undefined })),
    ).resolves.toContain('no key');
    for (const kid of ['', 5, null, ['ec'], {}]) {
      await expect(refusal(ec.sign(svidClaims(), { kid }))).resolves.toContain(
        'key id (kid)',
      );
    }
    for (const kid of ['__proto__', 'constructor', 'EC', 'ec\0']) {
      await expect(refusal(ec.sign(svidClaims(), { kid }))).resolves.toContain(
        'has no key',
      );
    }
  });

  it('refuses critical header parameters', async () => {
    for (const extra of [
      { crit: ['b64'], b64: false },
      { crit: ['exp'], exp: 1 },
      { crit: [] },
      { crit: null },
    ]) {
      await expect(refusal(ec.sign(svidClaims(), extra))).resolves.toContain(
        'crit',
      );
    }
  });

  it('refuses a name that stands twice, in any spelling', async () => {
    const good = JSON.stringify(svidClaims());
    for (const twice of [
      '{"alg":"none","alg":"ES256","kid":"ec"}',
      '{"alg":"ES256","kid":"ec","\\u0061lg":"ES256"}',
      '{"alg":"ES256","kid":"rsa","kid":"ec"}',
    ]) {
      await expect(refusal(ec.signText(twice, good))).resolves.toContain(
        'name twice',
      );
    }
    const subject = good.replace('{', '{"sub":"spiffe://example.org/admin",');
    const head = '{"alg":"ES256","kid":"ec"}';
    await expect(refusal(ec.signText(head, subject))).resolves.toContain(
      'name twice',
    );
    // Signed well, so that nothing but the repeated name can be the reason.
    await expect(validate(ec.signText(head, good))).resolves.toBeDefined();
  });

  it('refuses every other spelling of the same token', async () => {
    const token = `${header}.${claims}.${signature}`;
    await expect(validate(token)).resolves.toBeDefined();
    for (const other of [
      ` ${token}`,
      `${token}\n`,
      `${token}=`,
      `${token}.`,
      `${token}.${signature}`,
      `${header}.\n${claims}.${signature}`,
      `${header}..${signature}`,
      `Bearer ${token}`,
      token.replaceAll('_', '/').replaceAll('-', '+').concat('=='),
      // The last digit of 64 bytes has four unused bits.
      token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'C'),
    ]) {
      await expect(refusal(other)).resolves.toBeDefined();
    }
  });

  it('refuses other serialisations and encryption', async () => {
    const flattened = { protected: header, payload: claims, signature };
    await expect(refusal(JSON.stringify(flattened))).resolves.toContain(
      'three parts',
    );
    await expect(refusal(`${header}.a.b.c.d`)).resolves.toContain(
      'three parts',
    );
    await expect(refusal(undefined as unknown as string)).resolves.toContain(
      'no string',
    );
  });

  it('refuses tokens and nesting without measure', async () => {
    const long = svidClaims({ a: 'a'.repeat(16 * 1024) });
    await expect(refusal(ec.sign(long))).resolves.toContain(
      'longer than 16384',
    );
    const deep = JSON.stringify(svidClaims()).replace(
      '{',
      `{"a":${'['.repeat(5000)}${']'.repeat(5000)},`,
    );
    const head = '{"alg":"ES256","kid":"ec"}';
    await expect(refusal(ec.signText(head, deep))).resolves.toContain(
      'deeper than 32',
    );
  });

  it('refuses header and claims that are no JSON object', async () => {
    for (const text of ['', '[]', 'null', '"a"', '{', '\ufeff{}', '{}{}']) {
      await expect(refusal(ec.signText(text, '{}'))).resolves.toBeDefined();
      await expect(
        refusal(ec.signText('{"alg":"ES256","kid":"ec"}', text)),
      ).resolves.toBeDefined();
    }
    const notUtf8 = Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url');
    await expect(
      refusal(`${notUtf8}.${claims}.${signature}`),
    ).resolves.toContain('no JSON');
  });
});

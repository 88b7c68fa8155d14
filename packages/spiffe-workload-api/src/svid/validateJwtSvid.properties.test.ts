import fc from 'fast-check';
import { SpiffeError } from '../errors/SpiffeError';
import { JwtAuthority } from '../testing/JwtAuthority';
import { NOW_MS, svidClaims } from '../testing/svidClaims';
import { JwtSvid } from './JwtSvid';
import { validateJwtSvid } from './validateJwtSvid';

describe('validateJwtSvid, whatever the token', () => {
  const authority = JwtAuthority.create();
  const bundles = authority.bundle();
  const token = authority.sign(svidClaims());

  /** Validates, or gives nothing; whatever else is thrown fails the test. */
  async function tryValidate(text: string): Promise<JwtSvid | undefined> {
    try {
      return await validateJwtSvid(text, {
        audience: 'reports',
        bundles,
        nowMs: () => NOW_MS,
      });
    } catch (error) {
      const codes = ['JWT_SVID_INVALID', 'BUNDLE_NOT_FOUND'];
      if (error instanceof SpiffeError && codes.includes(error.code)) {
        return undefined;
      }
      throw error;
    }
  }

  it('refuses a good token with any character changed', async () => {
    await expect(tryValidate(token)).resolves.toBeDefined();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.string({ unit: 'binary', maxLength: 2 }),
        async (index, piece) => {
          fc.pre(piece !== token[index]);
          const changed =
            token.slice(0, index) + piece + token.slice(index + 1);

          expect(await tryValidate(changed)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a good token with any bit changed', async () => {
    for (let index = 0; index < token.length; index++) {
      const bytes = Buffer.from(token, 'latin1');
      bytes[index] ^= 1 << (index % 7);
      expect(await tryValidate(bytes.toString('latin1'))).toBeUndefined();
    }
  });

  it('refuses a good token that was cut short', async () => {
    for (let length = 0; length < token.length; length++) {
      expect(await tryValidate(token.slice(0, length))).toBeUndefined();
    }
  });

  it('refuses whatever else comes along as a token', async () => {
    const part = fc.oneof(
      fc.json().map(text => Buffer.from(text).toString('base64url')),
      fc.uint8Array().map(bytes => Buffer.from(bytes).toString('base64url')),
      fc.constantFrom(...token.split('.')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async parts => {
        const text = parts.join('.');
        fc.pre(text !== token);
        expect(await tryValidate(text)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('accepts signed claims exactly when the rules for them are kept', async () => {
    const now = NOW_MS / 1000;
    const values = {
      sub: fc.constantFrom('spiffe://example.org/a', 'a', undefined, 5),
      aud: fc.constantFrom('reports', ['x', 'reports'], 'x', [], undefined),
      exp: fc.constantFrom(now + 1, now, now - 1, undefined, '1'),
      nbf: fc.constantFrom(now, now + 61, undefined),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(values), async claims => {
        const isGood =
          claims.sub === 'spiffe://example.org/a' &&
          (claims.aud === 'reports' || claims.aud?.[1] === 'reports') &&
          claims.exp === now + 1 &&
          claims.nbf !== now + 61;

        const svid = await tryValidate(authority.sign(claims));

        expect(svid?.id.toString()).toBe(isGood ? claims.sub : undefined);
      }),
      { numRuns: 300 },
    );
  });
});

import { JwtBundleSet } from '../bundle/JwtBundleSet';
import { SpiffeError } from '../errors/SpiffeError';
import { JwtAuthority } from '../testing/JwtAuthority';
import { NOW_MS, svidClaims } from '../testing/svidClaims';
import { validateJwtSvid } from './validateJwtSvid';

const nowMs = () => NOW_MS;

describe('validateJwtSvid', () => {
  it.each(['RS256', 'PS384', 'ES256', 'ES384', 'ES512'])(
    'accepts a good token signed with %s',
    async algorithm => {
      const authority = JwtAuthority.create(algorithm);
      const token = authority.sign(svidClaims({ team: 'one' }));

      const svid = await validateJwtSvid(token, {
        audience: 'reports',
        bundles: authority.bundle(),
        nowMs,
      });

      expect(svid.id.toString()).toBe(
        'spiffe://example.org/ns/team1/sa/weather',
      );
      expect(svid.audience).toEqual(['reports']);
      expect(svid.expiresAtMs).toBe(NOW_MS + 300_000);
      expect(svid.issuedAtMs).toBe(NOW_MS);
      expect(svid.claims).toEqual(svidClaims({ team: 'one' }));
      expect(svid.marshal()).toBe(token);
    },
  );

  it('accepts each type and audience form that the standard allows', async () => {
    const authority = JwtAuthority.create();
    const options = {
      audience: ['other', 'reports'],
      bundles: authority.bundle(),
      nowMs,
    };
    for (const typ of ['JWT', 'JOSE', undefined]) {
      const token = authority.sign(svidClaims({ aud: 'reports' }), { typ });
      const { audience } = await validateJwtSvid(token, options);
      expect(audience).toEqual(['reports']);
    }
    const several = authority.sign(svidClaims({ aud: ['a', 'reports'] }));
    const { audience } = await validateJwtSvid(several, options);
    expect(audience).toEqual(['a', 'reports']);
  });

  it('takes the key from the bundle of the trust domain that the token names', async () => {
    const ours = JwtAuthority.create();
    const theirs = JwtAuthority.create();
    const bundles = JwtBundleSet.create([
      ours.bundle('example.org'),
      theirs.bundle('other.org'),
    ]);
    const claims = svidClaims({ sub: 'spiffe://other.org/a' });
    const options = { audience: 'reports', bundles, nowMs };

    const svid = await validateJwtSvid(theirs.sign(claims), options);
    expect(svid.id.toString()).toBe('spiffe://other.org/a');

    await expect(
      validateJwtSvid(ours.sign(claims), options),
    ).rejects.toMatchObject({ code: 'JWT_SVID_INVALID' });
  });

  it('never lets the bundle of one trust domain vouch for another', async () => {
    const authority = JwtAuthority.create();
    const mixedUp = { getJwtBundle: () => authority.bundle('other.org') };

    await expect(
      validateJwtSvid(authority.sign(svidClaims()), {
        audience: 'reports',
        bundles: mixedUp,
        nowMs,
      }),
    ).rejects.toMatchObject({ code: 'JWT_SVID_INVALID' });
  });

  it('says that there is no bundle, or no such key in it', async () => {
    const authority = JwtAuthority.create();
    const token = authority.sign(svidClaims());
    const validate = (bundles: JwtBundleSet) =>
      validateJwtSvid(token, { audience: 'reports', bundles, nowMs });

    await expect(validate(JwtBundleSet.create([]))).rejects.toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining('example.org'),
    });
    const rotated = JwtAuthority.create('ES256', 'key-2').bundle();
    await expect(
      validate(JwtBundleSet.create([rotated])),
    ).rejects.toMatchObject({
      code: 'JWT_SVID_INVALID',
      message: expect.stringContaining('no key "key-1"'),
    });
  });

  it('waits for a bundle that comes later', async () => {
    const authority = JwtAuthority.create();
    const bundles = { getJwtBundle: async () => authority.bundle() };

    await expect(
      validateJwtSvid(authority.sign(svidClaims()), {
        audience: 'reports',
        bundles,
        nowMs,
      }),
    ).resolves.toBeDefined();
  });

  it('demands an audience to hold the token against', async () => {
    const authority = JwtAuthority.create();
    for (const audience of [[], '', ['reports', '']]) {
      const validation = validateJwtSvid(authority.sign(svidClaims()), {
        audience,
        bundles: authority.bundle(),
        nowMs,
      });
      await expect(validation).rejects.toBeInstanceOf(SpiffeError);
      await expect(validation).rejects.toMatchObject({
        code: 'INVALID_OPTION',
      });
    }
  });
});

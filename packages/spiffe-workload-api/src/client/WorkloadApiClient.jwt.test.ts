import { inspect } from 'node:util';
import { SpiffeId } from '../identity/SpiffeId';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';
const BILLING = 'spiffe://example.org/ns/team1/sa/billing';

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({
    entries: [
      { path: '/ns/team1/sa/weather', hint: 'internal' },
      { path: '/ns/team1/sa/billing' },
    ],
  });
});

afterEach(() => scene.close());

describe('WorkloadApiClient, JWT-SVIDs', () => {
  it('fetches the JWT-SVID of the default identity for an audience', async () => {
    const svid = await scene.client().fetchJwtSvid({ audience: 'keycloak' });

    expect(svid.id.toString()).toBe(WEATHER);
    expect(svid.audience).toEqual(['keycloak']);
    expect(svid.hint).toBe('internal');
    expect(svid.issuedAtMs).toBe(scene.clock.wallMs());
    expect(svid.expiresAtMs).toBe(scene.clock.wallMs() + 300_000);
    expect(svid.marshal()).toMatch(/^eyJ/);
  });

  it('fetches the JWT-SVIDs of all identities, or of one that is named', async () => {
    const client = scene.client();
    const audience = 'keycloak';

    const all = await client.fetchJwtSvids({ audience });
    const one = await client.fetchJwtSvids({
      audience,
      subject: SpiffeId.parse(BILLING),
    });

    expect(all.map(({ id }) => `${id}`)).toEqual([WEATHER, BILLING]);
    expect(one.map(({ id }) => `${id}`)).toEqual([BILLING]);
  });

  it('sends the security header and each audience once with every call', async () => {
    await scene.client().fetchJwtSvid({ audience: ['b', 'a', 'b'] });

    expect(scene.agent.calls).toEqual([
      {
        method: 'FetchJWTSVID',
        audience: ['a', 'b'],
        spiffeId: undefined,
        hasSecurityHeader: true,
      },
    ]);
  });

  it.each([
    [[]],
    [''],
    [['a', '']],
    [Array.from({ length: 101 }, (_, index) => `${index}`)],
  ])(
    'asks for no token without an audience, or with too many: %#',
    async audience => {
      const error = await rejectionOf(
        scene.client().fetchJwtSvid({ audience }),
      );

      expect(error.code).toBe('INVALID_OPTION');
      expect(scene.agent.calls).toEqual([]);
    },
  );

  it('lets the agent validate a token', async () => {
    const client = scene.client();
    const svid = await client.fetchJwtSvid({ audience: ['a', 'b'] });
    const token = svid.marshal();

    const valid = await client.validateJwtSvid({ audience: 'b', token });

    expect(`${valid.id}`).toBe(WEATHER);
    expect(valid.claims).toEqual(svid.claims);
  });

  it('gives the reason of the agent when a token is not valid, and never the token', async () => {
    const client = scene.client();
    const svid = await client.fetchJwtSvid({ audience: 'a' });
    const token = svid.marshal();
    const forged = `${token.slice(0, -4)}AAAA`;

    const refused = await Promise.all([
      rejectionOf(client.validateJwtSvid({ audience: 'zz', token })),
      rejectionOf(client.validateJwtSvid({ audience: 'a', token: 'junk' })),
      rejectionOf(client.validateJwtSvid({ audience: 'a', token: forged })),
    ]);

    expect(refused.map(({ code }) => code)).toEqual(
      Array(3).fill('WORKLOAD_API_REJECTED'),
    );
    expect(refused[0].message).toContain('expected audience in ["zz"]');
    expect(refused[1].message).toContain('unable to parse JWT token');
    expect(refused.map(error => inspect(error)).join()).not.toContain('eyJ');
  });

  it('shows no token when a JWT-SVID is logged', async () => {
    const svid = await scene.client().fetchJwtSvid({ audience: 'a' });

    const shown = `${inspect(svid)} ${JSON.stringify(svid)} ${svid}`;

    expect(shown).toContain(WEATHER);
    expect(shown).not.toContain('eyJ');
  });
});

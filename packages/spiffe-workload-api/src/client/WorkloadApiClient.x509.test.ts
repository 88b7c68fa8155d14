import { inspect } from 'node:util';
import { TrustDomain } from '../identity/TrustDomain';
import { validateJwtSvid } from '../svid/validateJwtSvid';
import { validateX509Chain } from '../svid/validateX509Chain';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({
    federatesWith: ['other.org'],
    entries: [
      { path: '/ns/team1/sa/weather', hint: 'a' },
      { path: '/ns/team1/sa/second', hint: 'a' },
      { path: '/ns/team1/sa/third' },
    ],
  });
});

afterEach(() => scene.close());

describe('WorkloadApiClient, X.509-SVIDs and bundles', () => {
  it('fetches X.509-SVIDs that the bundles of the same answer validate', async () => {
    const { svids, defaultSvid, bundles } = await scene
      .client()
      .fetchX509Context();

    expect(svids[0]).toBe(defaultSvid);
    expect(`${validateX509Chain(defaultSvid.certificates, bundles)}`).toBe(
      WEATHER,
    );
    expect(bundles.trustDomains.map(String).sort()).toEqual([
      'example.org',
      'other.org',
    ]);
  });

  it('takes the first of two identities with the same hint', async () => {
    const { svids } = await scene.client().fetchX509Context();

    expect(svids.map(({ id }) => id.path)).toEqual([
      '/ns/team1/sa/weather',
      '/ns/team1/sa/third',
    ]);
  });

  it('fetches the bundles of both kinds for all known trust domains', async () => {
    const client = scene.client();
    const other = TrustDomain.parse('other.org');

    const x509 = await client.fetchX509Bundles();
    const jwt = await client.fetchJwtBundles();

    expect(x509.getX509Bundle(other).authorities).toHaveLength(1);
    expect(jwt.getJwtBundle(other).keyIds).toHaveLength(1);
  });

  it('fetches JWT bundles that validate a fetched JWT-SVID', async () => {
    const client = scene.client();
    const audience = 'keycloak';
    const svid = await client.fetchJwtSvid({ audience });

    const valid = await validateJwtSvid(svid.marshal(), {
      audience,
      bundles: await client.fetchJwtBundles(),
      nowMs: () => scene.clock.wallMs(),
    });

    expect(`${valid.id}`).toBe(WEATHER);
  });

  it('leaves no stream open after a single fetch', async () => {
    const client = scene.client();
    await client.fetchX509Svid();
    await client.fetchJwtBundles();
    // The agent has dealt with what came before this answer.
    await client.fetchJwtSvid({ audience: 'a' });

    expect(scene.agent.openStreams).toBe(0);
  });

  it('shows no key when an X.509-SVID is logged', async () => {
    const svid = await scene.client().fetchX509Svid();

    const shown = `${inspect(svid, { depth: 9 })} ${JSON.stringify(svid)}`;

    expect(shown).toContain(WEATHER);
    expect(shown).not.toMatch(/PRIVATE|KeyObject/);
  });

  it('says that the agent does not offer WIT-SVIDs', async () => {
    const client = scene.client();

    const refused = await Promise.all([
      rejectionOf(client.fetchWitSvids()),
      rejectionOf(client.fetchWitBundles()),
      rejectionOf(client.watchWitSvids({ onUpdate: () => {} })),
      rejectionOf(client.watchWitBundles({ onUpdate: () => {} })),
    ]);

    expect(refused.map(({ code }) => code)).toEqual(
      Array(4).fill('WORKLOAD_API_UNSUPPORTED'),
    );
    expect(scene.pauses.asked).toEqual([]);
  });
});

describe('WorkloadApiClient, WIT-SVIDs', () => {
  it('fetches WIT-SVIDs from an agent that offers them', async () => {
    const offering = await WorkloadApiScene.create({ hasWitSvids: true });
    const client = offering.client();

    const [svid] = await client.fetchWitSvids();
    const [bundle] = await client.fetchWitBundles();

    expect(`${svid.id}`).toBe(WEATHER);
    expect(`${bundle.trustDomain}`).toBe('example.org');
    expect(bundle.keys).toHaveLength(1);
    await offering.close();
  });
});

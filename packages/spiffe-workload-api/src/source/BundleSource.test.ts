import { TrustDomain } from '../identity/TrustDomain';
import { expectSpiffeError } from '../testing/expectSpiffeError';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { BundleSource } from './BundleSource';

const EXAMPLE = TrustDomain.parse('example.org');
const OTHER = TrustDomain.parse('other.org');

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({ federatesWith: ['other.org'] });
});

afterEach(() => scene.close());

describe('BundleSource', () => {
  it('has the bundles of both kinds and follows new keys', async () => {
    const source = scene.keep(await BundleSource.create(scene.options));
    let updates = 0;
    const bothUpdated = new Promise<void>(resolve => {
      source.onUpdate(() => {
        if (++updates === 2) resolve();
      });
    });

    await scene.agent.rotateKeys();
    await bothUpdated;

    expect(source.getX509Bundle(EXAMPLE).authorities).toHaveLength(2);
    expect(source.getX509Bundle(OTHER).authorities).toHaveLength(1);
    expect(source.getJwtBundle(EXAMPLE).keyIds).toHaveLength(2);
    expectSpiffeError(
      () => source.getJwtBundle(TrustDomain.parse('stranger.org')),
      'BUNDLE_NOT_FOUND',
    );
  });

  it('leaves nothing open when it cannot start', async () => {
    scene.agent.answerNext('FetchJWTBundles', { code: 3 });
    const client = scene.client();

    const error = await rejectionOf(
      BundleSource.create({ ...scene.options, client }),
    );
    // The agent has dealt with what came before this answer.
    await client.fetchJwtSvid({ audience: 'a' });

    expect(error.code).toBe('WORKLOAD_API_REJECTED');
    expect(scene.agent.openStreams).toBe(0);
  });

  it('refuses everything after it was closed, both kinds', async () => {
    const source = await BundleSource.create(scene.options);

    source.close();
    source.close();

    const closed = expect.objectContaining({ code: 'SOURCE_CLOSED' });
    expect(() => source.getX509Bundle(EXAMPLE)).toThrow(closed);
    expect(() => source.getJwtBundle(EXAMPLE)).toThrow(closed);
  });
});

import { Scene } from '../testing/Scene';
import type { KagentiSeed } from './seed/KagentiSeed';

const seed: KagentiSeed = {
  namespaces: ['team1', 'team2'],
  agents: [
    {
      name: 'labelled',
      namespace: 'team1',
      protocol: 'acp',
      labels: { tier: 'gold' },
      annotations: { owner: 'somebody' },
      detailExtras: {
        spec: {
          template: { spec: { containers: [{ command: ['run'] }] } },
        },
      },
    },
  ],
  tools: [
    {
      name: 'labelled-tool',
      namespace: 'team1',
      labels: { tier: 'silver' },
      detailExtras: { spec: { paused: true } },
    },
  ],
  builds: [
    {
      kind: 'agent',
      name: 'built',
      namespace: 'team1',
      gitRevision: 'release',
      request: { framework: 'AG2', registrySecret: 'pull' },
    },
    { kind: 'tool', name: 'built-tool', namespace: 'team2' },
  ],
};

describe('startKagenti, seed', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create(undefined, { seed });
  });

  afterAll(() => scene.stop());

  it('shows labels, annotations and anything else that the seed puts into a detail', async () => {
    const { body } = await scene.call('GET', '/agents/team1/labelled');
    const { labels, annotations } = body.metadata;
    expect(labels).toMatchObject({
      tier: 'gold',
      'kagenti.io/type': 'agent',
      'protocol.kagenti.io/acp': '',
    });
    expect(annotations.owner).toBe('somebody');
    expect(
      annotations['kubectl.kubernetes.io/last-applied-configuration'],
    ).toContain('gold');
    expect(body.spec.template.spec.containers).toEqual([
      expect.objectContaining({ name: 'agent', command: ['run'], args: null }),
    ]);
    const tool = await scene.call('GET', '/tools/team1/labelled-tool');
    expect(tool.body).toMatchObject({
      metadata: { labels: { tier: 'silver' } },
      spec: { paused: true, replicas: 1 },
    });
  });

  it('holds the builds of its seed, each with a run', async () => {
    const path = '/agents/team1/built/shipwright-build-info';
    expect((await scene.call('GET', path)).body).toMatchObject({
      gitUrl: 'https://git.example/built',
      gitRevision: 'release',
      hasBuildRun: true,
      agentConfig: { framework: 'AG2', registrySecret: 'pull' },
    });
    const list = '/shipwright/builds?allNamespaces=true';
    const { items } = (await scene.call('GET', list)).body;
    expect(items.map(({ name, resourceType }: any) => [name, resourceType]))
      // In the order of the seed.
      .toEqual([
        ['built', 'agent'],
        ['built-tool', 'tool'],
      ]);
    const finalize = '/agents/team1/built/finalize-shipwright-build';
    expect((await scene.call('POST', finalize, {})).body.message).toContain(
      'deployed as deployment',
    );
  });

  it('goes back to its seed while it runs', async () => {
    const path = '/agents/team1/labelled';
    await scene.call('DELETE', path);
    expect((await scene.call('GET', path)).status).toBe(404);
    const received = scene.kagenti.requests.length;
    scene.kagenti.reset();
    expect((await scene.call('GET', path)).status).toBe(200);
    expect(scene.kagenti.requests).toHaveLength(received + 1);
  });
});

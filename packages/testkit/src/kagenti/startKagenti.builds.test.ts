import { Scene } from '../testing/Scene';

const SOURCE = {
  namespace: 'team1',
  deploymentMethod: 'source',
  gitUrl: 'https://git.example/agents',
};

describe('startKagenti, builds', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew());

  afterAll(() => scene.stop());

  it('builds an agent from sources and lists it once it is finalized', async () => {
    const path = '/agents/team1/built';
    const body = { ...SOURCE, name: 'built', framework: 'CrewAI' };
    const started = await scene.call('POST', '/agents', body);
    expect(started.body.message).toContain("build started for agent 'built'");
    expect((await scene.call('GET', path)).status).toBe(404);

    const build = await scene.call('GET', `${path}/shipwright-build`);
    expect(build.body).toMatchObject({ name: 'built', registered: true });
    const first = await scene.call('GET', `${path}/shipwright-buildrun`);
    expect(first.body).toMatchObject({
      buildName: 'built',
      phase: 'Succeeded',
      conditions: [{ type: 'Succeeded', status: 'True' }],
    });
    const again = await scene.call('POST', `${path}/shipwright-buildrun`);
    expect(again.body.buildRunName).not.toBe(first.body.name);
    const info = await scene.call('GET', `${path}/shipwright-build-info`);
    expect(info.body).toMatchObject({
      gitUrl: 'https://git.example/agents',
      gitRevision: 'main',
      hasBuildRun: true,
      buildRunName: again.body.buildRunName,
      agentConfig: { protocol: 'a2a', framework: 'CrewAI' },
    });

    const finalize = `${path}/finalize-shipwright-build`;
    expect((await scene.call('POST', finalize, {})).status).toBe(200);
    const { body: list } = await scene.call('GET', '/agents?namespace=team1');
    expect(list.items).toContainEqual(
      expect.objectContaining({ name: 'built', status: 'Progressing' }),
    );
    const twice = await scene.call('POST', finalize, {});
    expect(twice.body.message).toBe(
      "Agent 'built' already deployed as deployment.",
    );
  });

  it('builds a tool from sources', async () => {
    const path = '/tools/team1/built';
    const body = { ...SOURCE, name: 'built', contextDir: 'mcp' };
    const started = await scene.call('POST', '/tools', body);
    expect(started.body.message).toContain("build started for tool 'built'");
    const run = await scene.call('POST', `${path}/shipwright-buildrun`);
    const info = await scene.call('GET', `${path}/shipwright-build-info`);
    expect(info.body).toMatchObject({
      contextDir: 'mcp',
      buildRunName: run.body.buildRunName,
      toolConfig: { protocol: 'streamable_http' },
    });
    const finalize = `${path}/finalize-shipwright-build`;
    const settings = { workloadType: 'statefulset' };
    expect((await scene.call('POST', finalize, settings)).body.message).toBe(
      "Tool 'built' created from Shipwright build (statefulset).",
    );
    expect((await scene.call('POST', finalize, {})).status).toBe(409);
  });

  it('lists builds by namespace and kind', async () => {
    for (const kind of ['agents', 'tools']) {
      const body = { ...SOURCE, name: `new-${kind}` };
      await scene.call('POST', `/${kind}`, body);
    }
    const names = async (path: string) => {
      const { body } = await scene.call('GET', path);
      return body.items.map(({ name }: any) => name);
    };
    const here = 'namespace=team1';
    expect(await names(`/agents/shipwright-builds?${here}`)).toEqual([
      'new-agents',
    ]);
    expect(await names(`/tools/shipwright-builds?${here}`)).toEqual([
      'new-tools',
    ]);
    expect(await names(`/shipwright/builds?${here}&for=tools`)).toEqual([
      'new-tools',
    ]);
    expect(await names('/shipwright/builds?allNamespaces=true')).toHaveLength(
      2,
    );
    expect(await names('/shipwright/builds?namespace=team2')).toEqual([]);
    expect(await scene.call('GET', '/shipwright/builds')).toMatchObject({
      status: 400,
      body: {
        detail:
          'namespace query parameter is required (or use allNamespaces=true)',
      },
    });
    const strategies = await scene.call('GET', '/agents/build-strategies');
    expect(strategies.body.strategies[0].name).toBe('buildah');
  });

  it('names the build that it does not find', async () => {
    const details = async (kind: string) =>
      Promise.all(
        [
          ['GET', 'shipwright-build-info'],
          ['POST', 'shipwright-buildrun'],
          ['POST', 'finalize-shipwright-build'],
        ].map(async ([method, last]) => {
          const path = `/${kind}/team1/x/${last}`;
          const body = last.startsWith('finalize') ? {} : undefined;
          const answer = await scene.call(method, path, body);
          return [answer.status, answer.body.detail];
        }),
      );
    const missing = [
      [404, "Shipwright Build 'x' not found in namespace 'team1'"],
      [404, "Build 'x' not found in namespace 'team1'"],
    ];
    expect(await details('agents')).toEqual([
      ...missing,
      [404, "No BuildRuns found for build 'x' in namespace 'team1'"],
    ]);
    expect(await details('tools')).toEqual([
      ...missing,
      [400, "No BuildRun found for Build 'x'. Run a build first."],
    ]);
  });
});

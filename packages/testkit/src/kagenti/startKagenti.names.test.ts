import { Scene } from '../testing/Scene';

const IMAGE = {
  namespace: 'team1',
  deploymentMethod: 'image',
  containerImage: 'example/fresh:v1',
};
const SOURCE = {
  namespace: 'team1',
  deploymentMethod: 'source',
  gitUrl: 'https://git.example/fresh',
};

describe('startKagenti, names that are taken', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew());

  afterAll(() => scene.stop());

  const post = async (kind: 'agents' | 'tools', body: object) =>
    (await scene.call('POST', `/${kind}`, body)).status;
  const finish = (kind: 'agents' | 'tools', name: string, body: object = {}) =>
    scene.call(
      'POST',
      `/${kind}/team1/${name}/finalize-shipwright-build`,
      body,
    );
  const namesOf = async (kind: 'agents' | 'tools') => {
    const { body } = await scene.call('GET', `/${kind}?namespace=team1`);
    return body.items.map(({ name }: { name: string }) => name);
  };

  it.each(['agents', 'tools'] as const)(
    'begins a build beside a workload of its name and replaces the one before: %s',
    async kind => {
      for (const name of ['weather', 'calculator']) {
        expect(await post(kind, { ...SOURCE, name })).toBe(200);
        const gitUrl = 'https://git.example/other';
        expect(await post(kind, { ...SOURCE, name, gitUrl })).toBe(200);
        const path = `/${kind}/team1/${name}/shipwright-build-info`;
        expect((await scene.call('GET', path)).body).toMatchObject({ gitUrl });
      }
    },
  );

  it('refuses an image where there is a workload of its kind or its Service', async () => {
    const agent = (name: string, workloadType = 'deployment') =>
      post('agents', { ...IMAGE, name, workloadType });
    const tool = (name: string, workloadType = 'deployment') =>
      post('tools', { ...IMAGE, name, workloadType });

    expect(await agent('weather')).toBe(409);
    // The set is none of the kind, but shares the Service.
    expect(await agent('weather', 'statefulset')).toBe(409);
    expect(await agent('weather', 'job')).toBe(200);
    expect(await agent('weather', 'job')).toBe(409);
    expect(await agent('calculator')).toBe(409);
    expect(await agent('calculator-mcp')).toBe(409);
    expect(await tool('weather')).toBe(409);
    // Its Service is called weather-mcp.
    expect(await tool('weather', 'statefulset')).toBe(200);
  });

  it('shows the deployment where there is a job of its name too', async () => {
    await post('agents', { ...IMAGE, name: 'weather', workloadType: 'job' });
    for (const kind of ['agents', 'tools']) {
      const { body } = await scene.call('GET', `/${kind}/team1/weather`);
      expect(body.workloadType).toBe('deployment');
    }
    expect(
      (await namesOf('agents')).filter((it: string) => it === 'weather'),
    ).toHaveLength(2);
    const asTool = await scene.call('GET', '/tools/team1/nightly-report');
    expect(asTool.status).toBe(404);
    await scene.call('DELETE', '/tools/team1/nightly-report');
    expect(await namesOf('agents')).toContain('nightly-report');

    const { body } = await scene.call('DELETE', '/agents/team1/weather');
    expect(body.message).toMatch(
      /^Deployment 'weather' deleted; Job 'weather'/,
    );
    expect(await namesOf('agents')).not.toContain('weather');
  });

  it('takes any word but source for an image with tools, and any but image for a source with agents', async () => {
    const body = { ...IMAGE, ...SOURCE, deploymentMethod: 'other' };
    expect(await post('tools', { ...body, name: 'odd-tool' })).toBe(200);
    expect(await namesOf('tools')).toContain('odd-tool');
    expect(await post('agents', { ...body, name: 'odd-agent' })).toBe(200);
    expect(await namesOf('agents')).not.toContain('odd-agent');
  });

  it('ends the build of an agent as a tool, without the settings of the agent', async () => {
    await post('agents', { ...SOURCE, name: 'fresh', framework: 'CrewAI' });

    expect((await finish('tools', 'fresh')).status).toBe(200);

    expect(await namesOf('tools')).toContain('fresh');
    const { body } = await scene.call('GET', '/tools/team1/fresh');
    expect(body.metadata).toMatchObject({
      labels: { 'kagenti.io/type': 'tool', 'kagenti.io/framework': 'Python' },
      annotations: { 'kagenti.io/shipwright-build': 'fresh' },
    });
    const { body: again } = await finish('agents', 'fresh');
    expect(again.message).toBe("Agent 'fresh' already deployed as deployment.");
  });

  it('ends the build of a tool as an agent that stays labelled as a tool', async () => {
    await post('tools', {
      ...SOURCE,
      name: 'fresh',
      workloadType: 'statefulset',
    });

    const { body: answer } = await finish('agents', 'fresh');

    expect(answer.message).toMatch(
      /^Agent 'fresh' deployed as deployment with/,
    );
    const { body } = await scene.call('GET', '/agents/team1/fresh');
    expect(body.metadata).toMatchObject({
      labels: { 'kagenti.io/type': 'tool', 'protocol.kagenti.io/a2a': '' },
      annotations: { 'kagenti.io/shipwright-build': 'fresh' },
    });
    expect(await namesOf('agents')).not.toContain('fresh');
    expect((await finish('tools', 'fresh')).status).toBe(409);
  });
});

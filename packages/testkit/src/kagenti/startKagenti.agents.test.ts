import { Scene } from '../testing/Scene';

const NEW_AGENT = {
  name: 'made',
  namespace: 'team1',
  deploymentMethod: 'image',
  containerImage: 'example/made:v2',
  envVars: [
    { name: 'PASSWORD', value: 'literal-password' },
    {
      name: 'KEY',
      valueFrom: { secretKeyRef: { name: 'keys', key: 'api' } },
    },
  ],
};

describe('startKagenti, agents', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew());

  afterAll(() => scene.stop());

  it('lists deployments before stateful sets before jobs, each by name', async () => {
    const { body } = await scene.call('GET', '/agents?namespace=team1');
    expect(body.items.map(({ name }: any) => name)).toEqual([
      'code-reviewer',
      'travel-planner',
      'weather',
      'ledger',
      'nightly-report',
    ]);
    expect(body.items[2]).toEqual({
      name: 'weather',
      namespace: 'team1',
      description: 'Says what the weather will be like',
      status: 'Ready',
      labels: {
        protocol: ['a2a'],
        framework: 'LangGraph',
        type: 'agent',
        simulated: null,
      },
      workloadType: 'deployment',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\+00:00$/),
    });
    const other = await scene.call('GET', '/agents?namespace=team2');
    expect(other.body.items[1]).toMatchObject({
      name: 'draft',
      description: 'No description',
    });
  });

  it('lists nothing for a namespace that does not exist', async () => {
    for (const query of ['', '?namespace=none', '?namespace=NOT%20A%20NAME']) {
      const answer = await scene.call('GET', `/agents${query}`);
      expect([answer.status, answer.body]).toEqual([200, { items: [] }]);
    }
  });

  it('sends bare lists when it was told to', async () => {
    await scene.renew({ bareLists: true });
    const agents = await scene.call('GET', '/agents?namespace=team2');
    expect(agents.body).toHaveLength(4);
    const tools = await scene.call('GET', '/tools?namespace=team2');
    expect(tools.body).toHaveLength(2);
  });

  it('knows its namespaces', async () => {
    const enabled = await scene.call('GET', '/namespaces');
    expect(enabled.body).toEqual({ namespaces: ['team1', 'team2'] });
    const all = await scene.call('GET', '/namespaces?enabled_only=false');
    expect(all.body.namespaces).toEqual([
      'default',
      'kube-system',
      'team1',
      'team2',
    ]);
  });

  it('shows an agent in snake case with every null and literal secrets', async () => {
    const { body } = await scene.call('GET', '/agents/team1/weather');
    expect(Object.keys(body)).toEqual([
      'metadata',
      'spec',
      'status',
      'workloadType',
      'readyStatus',
      'service',
    ]);
    expect(body.status).toMatchObject({
      available_replicas: 1,
      unavailable_replicas: null,
    });
    const [container] = body.spec.template.spec.containers;
    expect(container).toMatchObject({ liveness_probe: null, name: 'agent' });
    expect(container.ports[0]).toMatchObject({
      container_port: 8000,
      host_port: null,
    });
    expect(container.env[1]).toEqual({
      name: 'WEATHER_API_KEY',
      value: 'literal-value-of-the-weather-api-key',
      value_from: null,
    });
    const { annotations } = body.metadata;
    expect(
      annotations['kubectl.kubernetes.io/last-applied-configuration'],
    ).toContain('literal-value-of-the-weather-api-key');
    expect(body.service.ports[0]).toMatchObject({
      port: 8080,
      target_port: 8000,
      node_port: null,
    });
  });

  it('shows stateful sets and jobs by their own fields', async () => {
    const set = await scene.call('GET', '/agents/team1/ledger');
    expect(set.body.spec).toMatchObject({
      service_name: 'ledger',
      volume_claim_templates: null,
    });
    expect(set.body.workloadType).toBe('statefulset');
    const job = await scene.call('GET', '/agents/team1/nightly-report');
    expect(job.body.spec.template.spec.restart_policy).toBe('Never');
    expect(job.body.status).toMatchObject({ failed: 1, active: null });
    expect(job.body).not.toHaveProperty('service');
  });

  it('names the agent that it does not find', async () => {
    expect(await scene.call('GET', '/agents/team1/none')).toMatchObject({
      status: 404,
      body: { detail: "Agent 'none' not found in namespace 'team1'" },
    });
  });

  it('makes an agent from an image with status 200', async () => {
    const made = await scene.call('POST', '/agents', NEW_AGENT);
    expect([made.status, made.body]).toEqual([
      200,
      {
        success: true,
        name: 'made',
        namespace: 'team1',
        message: "Agent 'made' deployed as deployment successfully.",
      },
    ]);
    const list = await scene.call('GET', '/agents?namespace=team1');
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ name: 'made', status: 'Progressing' }),
    );
    const detail = await scene.call('GET', '/agents/team1/made');
    const [container] = detail.body.spec.template.spec.containers;
    expect(container.env).toEqual([
      { name: 'PASSWORD', value: 'literal-password', value_from: null },
      {
        name: 'KEY',
        value: null,
        value_from: {
          config_map_key_ref: null,
          field_ref: null,
          file_key_ref: null,
          resource_field_ref: null,
          secret_key_ref: { name: 'keys', key: 'api', optional: null },
        },
      },
    ]);
    expect(await scene.call('POST', '/agents', NEW_AGENT)).toMatchObject({
      status: 409,
      body: { detail: "Agent 'made' already exists in namespace 'team1'" },
    });
  });

  it('refuses an agent without an image, a namespace or a proper name', async () => {
    const post = async (change: object) => {
      const body = { ...NEW_AGENT, ...change };
      const answer = await scene.call('POST', '/agents', body);
      return [answer.status, answer.body.detail];
    };
    expect(await post({ containerImage: null })).toEqual([
      400,
      'containerImage is required for image deployment',
    ]);
    expect(await post({ deploymentMethod: 'source' })).toEqual([
      400,
      'gitUrl is required for source deployment',
    ]);
    expect(await post({ namespace: 'none' })).toEqual([
      404,
      expect.stringContaining('Required CRD or resource not found'),
    ]);
    expect(await post({ name: 'Not A Name' })).toEqual([
      422,
      'Unprocessable Entity',
    ]);
  });

  it('deletes what is not there with success and an empty message', async () => {
    const path = '/agents/team1/weather';
    expect((await scene.call('DELETE', path)).body).toEqual({
      success: true,
      message:
        "Deployment 'weather' deleted; Service 'weather' deleted; AgentRuntime 'weather' deleted",
    });
    expect(await scene.call('DELETE', path)).toMatchObject({
      status: 200,
      body: { success: true, message: '' },
    });
    expect((await scene.call('GET', path)).status).toBe(404);
    const route = await scene.call('GET', `${path}/route-status`);
    expect(route.body).toEqual({ hasRoute: false });
  });
});

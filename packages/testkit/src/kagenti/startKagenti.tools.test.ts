import { Scene } from '../testing/Scene';

describe('startKagenti, tools', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew());

  afterAll(() => scene.stop());

  it('lists tools and says which are simulated', async () => {
    const { body } = await scene.call('GET', '/tools?namespace=team2');
    expect(
      body.items.map(({ name, labels }: any) => [name, labels.simulated]),
    ).toEqual([
      ['orders-simulation', true],
      ['ticket-search', false],
    ]);
  });

  it('shows a tool with its metadata in snake case too', async () => {
    const { body } = await scene.call('GET', '/tools/team1/calculator');
    expect(body.metadata).toMatchObject({
      creation_timestamp: expect.any(String),
      owner_references: null,
    });
    expect(body.service.name).toBe('calculator-mcp');
    expect(await scene.call('GET', '/tools/team1/none')).toMatchObject({
      status: 404,
      body: { detail: "Tool 'none' not found in namespace 'team1'" },
    });
  });

  it('looks at names alone, so that tools are shown and deleted as agents too', async () => {
    const asAgent = '/agents/team1/calculator';
    const { body } = await scene.call('GET', asAgent);
    expect(body.metadata).toMatchObject({
      name: 'calculator',
      creationTimestamp: expect.any(String),
      labels: { 'kagenti.io/type': 'tool' },
    });
    const asTool = await scene.call('GET', '/tools/team1/weather');
    expect(asTool.body.metadata).toMatchObject({
      creation_timestamp: expect.any(String),
      labels: { 'kagenti.io/type': 'agent' },
    });
    await scene.call('DELETE', asAgent);
    expect((await scene.call('GET', '/tools/team1/calculator')).status).toBe(
      404,
    );
  });

  it('labels every tool with one protocol, whichever was asked for', async () => {
    await scene.call('POST', '/tools', {
      name: 'fresh',
      namespace: 'team1',
      protocol: 'streamable_http',
      containerImage: 'example/fresh:v1',
    });
    const { body } = await scene.call('GET', '/tools?namespace=team1');
    const protocols = body.items.map(({ labels }: any) => labels.protocol);
    expect(protocols).toEqual([['mcp'], ['mcp'], ['mcp']]);
  });

  it('connects to a tool and invokes its functions', async () => {
    const path = '/tools/team1/calculator';
    const { body } = await scene.call('POST', `${path}/connect`);
    expect(body.tools).toEqual([
      {
        name: 'add',
        description: 'Adds two numbers',
        input_schema: expect.objectContaining({ required: ['a', 'b'] }),
      },
    ]);
    const result = await scene.call('POST', `${path}/invoke`, {
      tool_name: 'add',
      arguments: { a: 2, b: 3 },
    });
    expect(result.body).toEqual({
      result: { content: [{ type: 'text', text: '5' }], isError: false },
    });
  });

  it('answers an unknown function with 200 and an error inside', async () => {
    const path = '/tools/team1/calculator/invoke';
    const answer = await scene.call('POST', path, { tool_name: 'divide' });
    expect(answer.status).toBe(200);
    expect(answer.body.result).toMatchObject({ isError: true });
    const wrong = await scene.call('POST', path, {
      tool_name: 'add',
      arguments: [],
    });
    expect(wrong.body.detail[0]).toMatchObject({
      type: 'dict_type',
      loc: ['body', 'arguments'],
    });
  });

  it('answers 502 when a tool cannot be reached', async () => {
    for (const name of ['ticket-search', 'none']) {
      const path = `/tools/team2/${name}/connect`;
      expect(await scene.call('POST', path)).toMatchObject({
        status: 502,
        body: {
          detail: `Failed to connect to MCP server at http://${name}-mcp.team2.svc.cluster.local:8000`,
        },
      });
    }
  });

  it('makes and deletes a tool', async () => {
    const tool = {
      name: 'made',
      namespace: 'team1',
      containerImage: 'example/made:v1',
    };
    const post = async (change: object = {}) => {
      const body = { ...tool, ...change };
      const answer = await scene.call('POST', '/tools', body);
      return [answer.status, answer.body.detail ?? answer.body.message];
    };
    expect(await post()).toEqual([
      200,
      "Tool 'made' deployment started (deployment).",
    ]);
    expect(await post()).toEqual([
      409,
      "Tool 'made' already exists in namespace 'team1'",
    ]);
    expect(await post({ containerImage: undefined })).toEqual([
      400,
      'containerImage is required for image deployment',
    ]);
    expect(await post({ deploymentMethod: 'source' })).toEqual([
      400,
      'gitUrl is required for source deployment',
    ]);
    expect(await post({ workloadType: 'job' })).toEqual([
      400,
      'Unsupported workload type: job. Supported types: deployment, statefulset',
    ]);
    expect(await post({ namespace: 'none' })).toEqual([
      404,
      'Failed to create tool resources. Check cluster connectivity.',
    ]);
    expect(await post({ name: '-' })).toEqual([422, 'Unprocessable Entity']);
    const list = await scene.call('GET', '/tools?namespace=team1');
    expect(list.body.items).toHaveLength(3);
    const path = '/tools/team1/made';
    expect((await scene.call('DELETE', path)).body.message).toBe(
      "Tool 'made' deleted. Resources: Deployment/made, Service/made-mcp",
    );
    expect((await scene.call('DELETE', path)).body).toEqual({
      success: true,
      message: "Tool 'made' already deleted",
    });
    expect((await scene.call('GET', `${path}/route-status`)).body).toEqual({
      hasRoute: false,
    });
  });
});

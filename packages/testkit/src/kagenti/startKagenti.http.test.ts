import { Scene } from '../testing/Scene';

describe('startKagenti, HTTP habits', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  afterAll(() => scene.stop());

  it('forbids caching on every answer of the API', async () => {
    for (const path of [
      '/agents',
      '/agents/team1/none',
      '/nothing',
      '/agents/',
    ]) {
      const { headers } = await scene.call('GET', path);
      expect(headers.get('cache-control')).toBe(
        'no-store, no-cache, must-revalidate',
      );
      expect(headers.get('pragma')).toBe('no-cache');
    }
  });

  it('answers what it does not know in JSON', async () => {
    expect(await scene.call('GET', '/nothing')).toMatchObject({
      status: 404,
      body: { detail: 'Not Found' },
    });
    expect(await scene.call('PUT', '/agents')).toMatchObject({
      status: 405,
      body: { detail: 'Method Not Allowed' },
    });
  });

  it('does not answer HEAD', async () => {
    expect((await scene.call('HEAD', '/agents')).status).toBe(405);
  });

  it('redirects a trailing slash to an absolute address', async () => {
    const answer = await scene.call('GET', '/agents/?namespace=team1');
    expect(answer.status).toBe(307);
    expect(answer.body).toBe('');
    expect(answer.headers.get('location')).toBe(
      `${scene.kagenti.url}/api/v1/agents?namespace=team1`,
    );
  });

  it('takes an encoded slash for a slash', async () => {
    const { status, body } = await scene.call('GET', '/agents/team1%2Fweather');
    expect([status, body.metadata.name]).toEqual([200, 'weather']);
    expect((await scene.call('GET', '/agents/%zz')).status).toBe(404);
  });

  it('says what is wrong with a body and repeats it', async () => {
    const body = {
      namespace: 7,
      envVars: [{ value: 'x' }, 'y'],
      authBridgeMode: 'none',
      outboundRoutes: [{ host: '', target_audience: 'a' }],
      servicePorts: {},
      createHttpRoute: 'perhaps',
    };
    const { status, body: answer } = await scene.call('POST', '/agents', body);
    expect(status).toBe(422);
    const modes = "'proxy-sidecar', 'envoy-sidecar', 'lite' or 'waypoint'";
    expect(answer.detail).toHaveLength(8);
    expect(answer.detail).toEqual(
      expect.arrayContaining([
        {
          type: 'missing',
          loc: ['body', 'name'],
          msg: 'Field required',
          input: body,
        },
        {
          type: 'string_type',
          loc: ['body', 'namespace'],
          msg: 'Input should be a valid string',
          input: 7,
        },
        {
          type: 'missing',
          loc: ['body', 'envVars', 0, 'name'],
          msg: 'Field required',
          input: { value: 'x' },
        },
        {
          type: 'model_attributes_type',
          loc: ['body', 'envVars', 1],
          msg: 'Input should be a valid dictionary or object to extract fields from',
          input: 'y',
        },
        {
          type: 'literal_error',
          loc: ['body', 'authBridgeMode'],
          msg: `Input should be ${modes}`,
          input: 'none',
          ctx: { expected: modes },
        },
        {
          type: 'string_too_short',
          loc: ['body', 'outboundRoutes', 0, 'host'],
          msg: 'String should have at least 1 character',
          input: '',
          ctx: { min_length: 1 },
        },
        {
          type: 'list_type',
          loc: ['body', 'servicePorts'],
          msg: 'Input should be a valid list',
          input: {},
        },
        {
          type: 'bool_type',
          loc: ['body', 'createHttpRoute'],
          msg: 'Input should be a valid boolean',
          input: 'perhaps',
        },
      ]),
    );
  });

  it('refuses a body that is missing or no JSON', async () => {
    expect((await scene.call('POST', '/agents')).body).toEqual({
      detail: [
        { type: 'missing', loc: ['body'], msg: 'Field required', input: null },
      ],
    });
    const broken = await scene.call('POST', '/agents', '{');
    expect(broken.status).toBe(422);
    expect(broken.body.detail[0].type).toBe('json_invalid');
    const response = await fetch(`${scene.kagenti.url}/api/v1/agents`, {
      ...scene.request('POST'),
      body: 'plain',
    });
    expect(await response.json()).toMatchObject({
      detail: [
        { type: 'model_attributes_type', loc: ['body'], input: 'plain' },
      ],
    });
  });

  it('says what is wrong with a query', async () => {
    const yes = await scene.call('GET', '/namespaces?enabled_only=OFF');
    expect(yes.body.namespaces).toContain('kube-system');
    const no = await scene.call('GET', '/namespaces?enabled_only=perhaps');
    expect(no.status).toBe(422);
    expect(no.body.detail[0]).toMatchObject({
      type: 'bool_parsing',
      loc: ['query', 'enabled_only'],
      input: 'perhaps',
    });
    const kind = await scene.call('GET', '/shipwright/builds?for=all&for=some');
    expect(kind.body.detail[0]).toMatchObject({
      type: 'literal_error',
      input: 'some',
    });
  });
});

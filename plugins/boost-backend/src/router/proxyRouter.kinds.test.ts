import { defaultSeed, startKagenti, type KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { startPortal, type Portal } from '../testing/startPortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

const database = {
  metadata: {
    name: 'postgres',
    namespace: 'team1',
    uid: 'uid-1',
    labels: { 'app.kubernetes.io/managed-by': 'Helm' },
  },
};

describe('kinds and names of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let denied: readonly string[];

  beforeAll(async () => {
    kagenti = await startKagenti({ seed: defaultSeed });
    portal = await startPortal({
      kagentiUrl: kagenti.url,
      allows: permission =>
        !denied.some(prefix => permission.startsWith(prefix)),
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await kagenti?.stop();
  });
  beforeEach(() => {
    denied = [];
    kagenti.reset();
  });

  async function call(method: string, path: string, body?: object) {
    const before = kagenti.requests.length;
    const { status, text } = await callPortal(portal, {
      method,
      path: `/kagenti${path}`,
      headers: { 'content-type': 'text/plain' },
      body: body && JSON.stringify(body),
    });
    return { status, text, sent: kagenti.requests.slice(before) };
  }
  const changes = ({ sent }: Awaited<ReturnType<typeof call>>) =>
    sent.filter(({ method }) => method !== 'GET').map(({ url }) => url);

  it('shows tools by way of agents to no administrator either', async () => {
    denied = ['boost.kagenti.tool.'];
    const { status } = await call('GET', '/agents/team1/calculator');
    expect(status).toBe(404);
    expect((await call('GET', '/agents/team1/weather')).text).toContain(
      'literal-value-of-the-weather-api-key',
    );
  });

  it('neither shows nor deletes what is no agent, such as a database', async () => {
    for (const method of ['GET', 'DELETE']) {
      kagenti.answerNext({ status: 200, body: database });
      const answer = await call(method, '/agents/team1/postgres');
      expect([answer.status, changes(answer)]).toEqual([404, []]);
    }
  });

  it("does not delete a tool's service as an agent of that name", async () => {
    const answer = await call('DELETE', '/agents/team1/calculator-mcp');
    expect([answer.status, changes(answer)]).toEqual([404, []]);
    const tool = await call('DELETE', '/tools/team1/nothing-mcp');
    expect(changes(tool)).toHaveLength(1);
  });

  it.each([
    ['a job beside a tool', { workloadType: 'job' }],
    ['a build of what exists', { deploymentMethod: 'source' }],
    ['a second deployment', {}],
  ])('creates nothing under a name that is taken: %s', async (_, fields) => {
    const answer = await call('POST', '/agents', {
      name: 'calculator',
      namespace: 'team1',
      deploymentMethod: 'image',
      containerImage: 'example/a:v1',
      ...fields,
    });
    expect([answer.status, changes(answer)]).toEqual([409, []]);
    expect(JSON.parse(answer.text)).toEqual({
      detail: "Agent 'calculator' already exists in namespace 'team1'",
    });
  });

  it('sends a body that was judged as JSON, whatever it was declared as', async () => {
    const { status, sent } = await call('POST', '/agents', {
      name: 'fresh',
      namespace: 'team1',
      deploymentMethod: 'image',
      containerImage: 'example/a:v1',
    });
    expect(status).toBe(200);
    const [post] = sent.filter(({ method }) => method === 'POST');
    expect(post.headers['content-type']).toBe('application/json');
  });

  it('ends no build as the other kind for whoever may not create that', async () => {
    denied = ['boost.kagenti.tool.create'];
    const path = '/tools/team1/fresh/finalize-shipwright-build';
    const answer = await call('POST', path, {});
    expect([answer.status, changes(answer)]).toEqual([403, []]);
    expect(answer.text).toContain('boost.kagenti.tool.create');
  });
});

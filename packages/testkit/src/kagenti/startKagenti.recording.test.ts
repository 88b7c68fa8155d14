import { once } from 'node:events';
import { request } from 'node:http';
import { AgentBehaviour } from './chat/AgentBehaviour';
import { Scene } from '../testing/Scene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const agent = (name: string, behaviour: AgentBehaviour) => ({
  name,
  namespace: 'team1',
  behaviour,
});

const seed = {
  namespaces: ['team1'],
  agents: [agent('endless', 'endless'), agent('silent', 'silent')],
  tools: [],
};

describe('startKagenti, records and misbehaviour', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew({ seed }));

  afterAll(() => scene.stop());

  const find = (last: string) =>
    scene.kagenti.requests.find(({ path }) => path.endsWith(last));

  // Each look costs a round trip, in which the server gets on with its work.
  const until = async (isSo: () => boolean | undefined) => {
    while (!isSo()) {
      await fetch(`${scene.kagenti.url}/health`);
    }
  };

  it('records what a request said and how it was answered', async () => {
    const path = '/tools/team1/x/invoke?a=1&b=%20&a=2';
    await scene.call('POST', path, { tool_name: 'ä' });
    expect(scene.kagenti.requests).toEqual([
      {
        method: 'POST',
        url: `/api/v1${path}`,
        path: '/api/v1/tools/team1/x/invoke',
        query: { a: '2', b: ' ' },
        headers: expect.objectContaining({
          authorization: expect.stringMatching(/^Bearer ey/),
          'content-type': 'application/json',
        }),
        body: '{"tool_name":"ä"}',
        bodyBytes: 18,
        status: 502,
        aborted: false,
      },
    ]);
  });

  it('stops an endless stream when the client leaves and records it', async () => {
    const controller = new AbortController();
    const response = await fetch(
      `${scene.kagenti.url}/api/v1/chat/team1/endless/stream`,
      {
        ...scene.request('POST', { message: 'x' }),
        signal: controller.signal,
      },
    );
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toContain('working 1');
    expect(find('/stream')?.aborted).toBe(false);
    controller.abort();
    await expect(reader.read()).rejects.toThrow('aborted');
    await until(() => find('/stream')?.aborted);
    expect(find('/stream')?.status).toBe(200);
  });

  it('records a client that leaves before there is an answer', async () => {
    const controller = new AbortController();
    const asked = fetch(`${scene.kagenti.url}/api/v1/chat/team1/silent/send`, {
      ...scene.request('POST', { message: 'x' }),
      signal: controller.signal,
    });
    await until(() => find('/send')?.bodyBytes === 15);
    controller.abort();
    await expect(asked).rejects.toThrow('aborted');
    await until(() => find('/send')?.aborted);
    expect(find('/send')?.status).toBeUndefined();
  });

  it('answers as it was told where it was told', async () => {
    const path = /^\/api\/v1\/agents$/g;
    scene.kagenti.answerNext(
      {
        status: 500,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: 'Internal Server Error',
      },
      { times: 2, path },
    );
    expect((await scene.call('GET', '/tools')).status).toBe(200);
    for (let time = 0; time < 2; time += 1) {
      const answer = await scene.call('GET', '/agents?namespace=team1');
      expect([answer.status, answer.body]).toEqual([
        500,
        'Internal Server Error',
      ]);
      expect(answer.headers.has('pragma')).toBe(false);
    }
    expect((await scene.call('GET', '/agents')).status).toBe(200);
    scene.kagenti.answerNext({ status: 401, body: { detail: 'Unauthorized' } });
    expect(await scene.call('POST', '/agents', {})).toMatchObject({
      status: 401,
      body: { detail: 'Unauthorized' },
    });
    expect(scene.kagenti.requests.at(-1)?.body).toBe('{}');
    expect(() =>
      scene.kagenti.answerNext({ status: 500 }, { times: 0 }),
    ).toThrow('times must be an integer of at least 1, got 0');
  });

  it('hands a function the request with its body unread', async () => {
    const size = 64 * 1024 * 1024;
    let readAll = () => {};
    scene.kagenti.answerNext(
      (incoming, response) => {
        readAll = () => incoming.resume();
        incoming.once('end', () => response.end('read'));
      },
      { path: /large/ },
    );
    const outgoing = request(`${scene.kagenti.url}/large`, { method: 'POST' });
    outgoing.write(Buffer.alloc(size, 'x'));
    outgoing.end();
    // The sender is slowed down: what has arrived stops far short of the whole.
    await until(() => find('/large') !== undefined);
    const record = find('/large')!;
    await fetch(`${scene.kagenti.url}/health`);
    expect(record.bodyBytes).toBeLessThan(size / 2);
    readAll();
    const [response] = await once(outgoing, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(record.bodyBytes).toBe(size);
    expect(record.body).toHaveLength(1024 * 1024);
  });

  it('keeps its agents over a restart', async () => {
    await scene.call('DELETE', '/agents/team1/silent');
    await scene.kagenti.restart();
    const { body } = await scene.call('GET', '/agents?namespace=team1');
    expect(body.items.map(({ name }: any) => name)).toEqual(['endless']);
  });
});

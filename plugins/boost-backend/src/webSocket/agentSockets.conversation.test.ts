import { once } from 'node:events';
import { WebSocket } from 'ws';
import { closeOf } from './testing/closeOf';
import { connectSocket } from './testing/connectSocket';
import { openSocket } from './testing/openSocket';
import { SocketScene } from './testing/SocketScene';

describe('a WebSocket to an agent', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start();
  });

  afterEach(async () => {
    await scene.stop();
  });

  /** Both ends of a new connection. */
  async function connect(call = {}) {
    const granted = scene.kagenti.acp.nextConnection();
    const caller = await openSocket(scene, call);
    return { caller, agent: await granted };
  }

  async function ask(socket: WebSocket, message: object): Promise<any> {
    socket.send(JSON.stringify(message));
    const [answer] = await once(socket, 'message');
    return JSON.parse(String(answer));
  }

  it('carries a prompt to the agent and its answer back', async () => {
    const { caller } = await connect();

    const { result } = await ask(caller, { id: 1, method: 'session/new' });
    const update = await ask(caller, {
      id: 2,
      method: 'session/prompt',
      params: { sessionId: result.sessionId, text: 'hi' },
    });

    expect(update.params.content).toEqual([{ type: 'text', text: 'done: hi' }]);
    caller.close();
  });

  it('passes texts and bytes on untouched, both ways and in their order', async () => {
    const { caller, agent } = await connect();
    const received: unknown[] = [];
    caller.on('message', (data, isBinary) =>
      received.push(isBinary ? data : String(data)),
    );

    agent.send('{"ünï": "text"}');
    agent.send(Buffer.from([0, 255, 1]));
    agent.send('');
    while (received.length < 3) await once(caller, 'message');

    expect(received).toEqual(['{"ünï": "text"}', Buffer.from([0, 255, 1]), '']);
    caller.send('one');
    caller.send(Buffer.from([2, 3]));
    await agent.closed;
    expect(agent.received).toEqual(['one', Buffer.from([2, 3])]);
  });

  it('delivers what Kagenti says before anybody asked', async () => {
    const granted = scene.kagenti.acp.nextConnection();
    void granted.then(agent => agent.send('welcome'));
    const caller = connectSocket(scene);

    const [message] = await once(caller, 'message');

    expect(String(message)).toBe('welcome');
    caller.close();
  });

  it('speaks for the portal alone, and tells who asks', async () => {
    const { caller } = await connect({
      headers: {
        authorization: 'Bearer mock-user-token',
        cookie: 'session=abc',
        origin: 'https://portal.example',
        'x-forwarded-for': '10.0.0.1',
        'x-backstage-user': 'user:default/somebody-else',
        'x-request-id': 'id-of-a-gateway',
        traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      },
    });

    const [{ url, headers }] = scene.kagenti.acp.handshakes;
    expect(url).toBe('/api/v1/acp/ws/team1/weather');
    expect(Object.keys(headers).sort()).toEqual([
      'connection',
      'host',
      'sec-websocket-key',
      'sec-websocket-version',
      'traceparent',
      'upgrade',
      'x-backstage-user',
      'x-request-id',
    ]);
    expect(headers['x-backstage-user']).toBe('user:default/mock');
    expect(headers['x-request-id']).toBe('id-of-a-gateway');
    caller.close();
  });

  it('takes the token from the protocols, and answers with its own protocol alone', async () => {
    const { caller } = await connect({
      headers: { origin: 'https://portal.example' },
      protocols: ['boost.acp.v1', 'boost.token.mock-user-token'],
    });

    expect(caller.protocol).toBe('boost.acp.v1');
    const [{ headers }] = scene.kagenti.acp.handshakes;
    expect(headers['sec-websocket-protocol']).toBeUndefined();
    caller.close();
  });

  it.each([
    ['1000 with a reason', 1000, 'done', 1000],
    ['4400', 4400, 'Invalid', 4400],
    ['1011', 1011, '', 1011],
    ['no code', undefined, undefined, 1005],
  ])('passes the close code of Kagenti on: %s', async (_, code, text, seen) => {
    const { caller, agent } = await connect();

    agent.close(code, text);

    expect(await closeOf(caller)).toEqual({ code: seen, reason: text ?? '' });
    const { end } = await scene.auditor.lastEnded();
    expect(end).toMatchObject({ closedBy: 'kagenti', closeCode: seen });
  });

  it.each([
    ['1000', 1000, 1000],
    ['3999', 3999, 3999],
    ['no code', undefined, 1005],
  ])("passes the caller's close code on: %s", async (_, code, seen) => {
    const { caller, agent } = await connect();

    caller.close(code);

    expect(await agent.closed).toMatchObject({ code: seen });
    const { end } = await scene.auditor.lastEnded();
    expect(end).toMatchObject({ closedBy: 'caller', closeCode: seen });
  });

  it('tells the caller 1011 when Kagenti breaks off', async () => {
    const { caller, agent } = await connect();

    agent.terminate();

    expect((await closeOf(caller)).code).toBe(1011);
    const { end } = await scene.auditor.lastEnded();
    expect(end).toMatchObject({ closedBy: 'kagenti', closeCode: 1006 });
  });

  it('tells Kagenti 1001 when the caller breaks off', async () => {
    const { caller, agent } = await connect();

    caller.terminate();

    expect((await agent.closed).code).toBe(1001);
    const { end } = await scene.auditor.lastEnded();
    expect(end).toMatchObject({ closedBy: 'caller', closeCode: 1006 });
    await scene.isQuiet();
  });

  it('audits one event from the request to the end, with code and duration', async () => {
    const { caller } = await connect();
    expect(scene.auditor.events).toMatchObject([{ status: 'initiated' }]);

    caller.close(1000);
    const event = await scene.auditor.lastEnded();

    expect(scene.auditor.events).toEqual([
      {
        eventId: 'kagenti-websocket',
        severityLevel: 'medium',
        url: '/api/boost/kagenti/acp/ws/team1/weather',
        meta: {
          action: 'boost.kagenti.agent.chat',
          method: 'GET',
          route: '/acp/ws/{namespace}/{name}',
          namespace: 'team1',
          name: 'weather',
          requestId: expect.any(String),
        },
        status: 'succeeded',
        end: {
          outcome: 'closed',
          decision: 'allowed',
          status: 101,
          closedBy: 'caller',
          closeCode: 1000,
          durationMs: expect.any(Number),
        },
        error: undefined,
      },
    ]);
    expect(event.end!.durationMs).toBeGreaterThanOrEqual(0);
  });
});

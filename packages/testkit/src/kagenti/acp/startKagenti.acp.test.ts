import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { startIssuer } from '../../issuer/startIssuer';
import { Issuer } from '../../issuer/Issuer';
import { KagentiStandIn } from '../KagentiStandIn';
import { startKagenti } from '../startKagenti';

const PATH = '/api/v1/acp/ws/team1/weather';

describe('startKagenti, chat by WebSocket', () => {
  const running: { stop(): Promise<void> }[] = [];

  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
  });

  function connect(kagenti: KagentiStandIn, path = PATH): WebSocket {
    return new WebSocket(`${kagenti.url.replace('http', 'ws')}${path}`);
  }

  async function open(kagenti: KagentiStandIn, path = PATH) {
    const socket = connect(kagenti, path);
    await once(socket, 'open');
    return socket;
  }

  async function refusalOf(kagenti: KagentiStandIn, path = PATH) {
    const socket = connect(kagenti, path);
    const [, response] = await once(socket, 'unexpected-response');
    response.resume();
    socket.on('error', () => {}).terminate();
    return (response as IncomingMessage).statusCode;
  }

  async function ask(socket: WebSocket, message: unknown): Promise<any> {
    socket.send(
      typeof message === 'string' ? message : JSON.stringify(message),
    );
    const [answer] = await once(socket, 'message');
    return JSON.parse(String(answer));
  }

  async function start(options: Parameters<typeof startKagenti>[0] = {}) {
    const kagenti = await startKagenti({ acp: true, ...options });
    running.push(kagenti);
    return kagenti;
  }

  async function startWithTokens(): Promise<[KagentiStandIn, Issuer]> {
    const issuer = await startIssuer({
      clients: [
        { clientId: 'team1', clientSecret: 'hush' },
        { clientId: 'portal', clientSecret: 'hush' },
      ],
    });
    running.push(issuer);
    return [await start({ jwksUri: issuer.jwksUri }), issuer];
  }

  async function grant(
    { tokenEndpoint }: Issuer,
    clientId: string,
  ): Promise<string> {
    const response = await fetch(tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: 'hush',
      }),
    });
    return (await response.json()).access_token;
  }

  it('takes a prompt through a session, in one update and a result', async () => {
    const socket = await open(await start());

    const begun = await ask(socket, { id: 1, method: 'initialize' });
    expect(begun.result).toMatchObject({ protocolVersion: 1 });
    const authenticated = await ask(socket, { id: 2, method: 'authenticate' });
    expect(authenticated.result).toEqual({ authenticated: true });
    const { result } = await ask(socket, { id: 3, method: 'session/new' });
    const { sessionId } = result;
    const messages: any[] = [];
    socket.on('message', data => messages.push(JSON.parse(String(data))));
    const prompt = [{ type: 'text', text: 'hi' }];
    await ask(socket, {
      id: 4,
      method: 'session/prompt',
      params: { sessionId, prompt },
    });
    while (messages.length < 2) await once(socket, 'message');

    expect(messages).toEqual([
      {
        jsonrpc: '2.0',
        method: 'session/update',
        params: {
          sessionId,
          sessionUpdate: 'agent_message_chunk',
          content: [{ type: 'text', text: 'done: hi' }],
        },
      },
      { jsonrpc: '2.0', id: 4, result: { stopReason: 'end_turn' } },
    ]);
  });

  it('keeps sessions beyond their connection, until they are closed', async () => {
    const kagenti = await start();
    const first = await open(kagenti);
    const { result } = await ask(first, { id: 1, method: 'session/new' });
    const params = { sessionId: result.sessionId };
    first.close();

    const second = await open(kagenti);
    const listed = await ask(second, { id: 2, method: 'session/list' });
    expect(listed.result.sessions).toMatchObject([params]);
    const resumed = await ask(second, {
      id: 3,
      method: 'session/resume',
      params,
    });
    expect(resumed.result).toEqual({ ...params, resumed: true });
    const closed = await ask(second, {
      id: 4,
      method: 'session/close',
      params,
    });
    expect(closed.result).toEqual({ closed: true });
    const again = await ask(second, {
      id: 5,
      method: 'session/resume',
      params,
    });
    expect(again.error.message).toBe('Session not found or closed');
  });

  it('tells JSON-RPC errors and goes on', async () => {
    const socket = await open(await start());

    expect((await ask(socket, 'no json')).error.code).toBe(-32700);
    expect((await ask(socket, { id: 1 })).error.code).toBe(-32600);
    expect((await ask(socket, { id: 2, method: 'x' })).error.code).toBe(-32601);
  });

  it('tells that an agent cannot be reached, and ends the turn all the same', async () => {
    const socket = await open(await start(), '/api/v1/acp/ws/team1/nobody');
    const { result } = await ask(socket, { id: 1, method: 'session/new' });

    const update = await ask(socket, {
      id: 2,
      method: 'session/prompt',
      params: { sessionId: result.sessionId, text: 'hi' },
    });

    expect(update.params).toMatchObject({
      sessionUpdate: 'error',
      error: { message: 'Cannot reach agent' },
    });
  });

  it('refuses every upgrade with 403 while the feature flag is not set', async () => {
    const kagenti = await start({ acp: false });

    expect(await refusalOf(kagenti)).toBe(403);
    expect(kagenti.acp.handshakes).toMatchObject([{ url: PATH, status: 403 }]);
  });

  it('refuses names that cannot be with 403', async () => {
    const kagenti = await start();

    expect(await refusalOf(kagenti, '/api/v1/acp/ws/Team1/weather')).toBe(403);
  });

  it('demands that the token is made out for the namespace', async () => {
    const [kagenti, issuer] = await startWithTokens();
    const ofPortal = await grant(issuer, 'portal');
    const ofTeam = await grant(issuer, 'team1');

    expect(await refusalOf(kagenti)).toBe(403);
    expect(await refusalOf(kagenti, `${PATH}?token=bad`)).toBe(403);
    expect(await refusalOf(kagenti, `${PATH}?token=${ofPortal}`)).toBe(403);
    const socket = await open(kagenti, `${PATH}?token=${ofTeam}`);
    socket.terminate();
  });

  it('does to a connection what a test tells it to', async () => {
    const kagenti = await start();
    const granted = kagenti.acp.nextConnection();
    const socket = await open(kagenti);
    const connection = await granted;

    socket.send(Buffer.from([1, 2]));
    const [code] = await once(socket, 'close');

    // It reads texts only, and stumbles.
    expect(code).toBe(1011);
    expect(connection.received).toEqual([Buffer.from([1, 2])]);
    expect(await connection.closed).toEqual({ code: 1011, reason: '' });
  });

  it('breaks an upgrade off whose handler throws, and takes the next', async () => {
    const kagenti = await start();
    kagenti.acp.takeNext(() => {
      throw new Error('of a test');
    });

    const [error] = await once(connect(kagenti), 'error');

    expect(error.code ?? error.message).toMatch(/ECONNRESET|hang up/);
    const socket = await open(kagenti);
    socket.terminate();
  });
});

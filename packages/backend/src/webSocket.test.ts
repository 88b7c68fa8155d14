import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WebSocket } from 'ws';
import { signIn } from './testing/signIn';
import { SocketPortal } from './testing/SocketPortal';

const AGENTS = '/api/boost/kagenti/acp/ws';

jest.setTimeout(60_000);

describe('the WebSockets of the development portal', () => {
  let portal: SocketPortal;

  beforeAll(async () => {
    portal = await SocketPortal.start();
  });

  afterAll(async () => {
    await portal?.stop();
  });

  /** As the page of an app does it. */
  function connect(
    path: string,
    token: string,
    origin = SocketPortal.appUrl,
  ): WebSocket {
    return new WebSocket(
      `${portal.url.replace('http', 'ws')}${path}`,
      ['boost.acp.v1', `boost.token.${token}`],
      { origin },
    );
  }

  async function statusOf(socket: WebSocket): Promise<number> {
    socket.on('error', () => {});
    const [, response] = await once(socket, 'unexpected-response');
    socket.terminate();
    return response.statusCode;
  }

  it('let a page of the app talk to an agent, with the token of its user', async () => {
    const token = await signIn(portal.url, 'alice');
    const socket = connect(`${AGENTS}/team1/weather`, token);
    await once(socket, 'open');
    expect(socket.protocol).toBe('boost.acp.v1');

    socket.send('{"id":1,"method":"session/new"}');
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer)).result.sessionId).toMatch(/^\w{32}$/);
    const [handshake] = portal.kagenti.acp.handshakes;
    expect(handshake.headers['x-backstage-user']).toBe('user:default/alice');
    socket.close(1000);
    await once(socket, 'close');

    const upstream = new URL(handshake.url, portal.url).searchParams.get(
      'token',
    )!;
    const shown = JSON.stringify(portal.log);
    expect(shown).toContain('kagenti-websocket');
    for (const secret of [portal.secret, token, upstream]) {
      expect(shown).not.toContain(secret);
    }
  });

  it('refuse whom the policy denies, and pages of other origins', async () => {
    const alice = await signIn(portal.url, 'alice');
    const bob = await signIn(portal.url, 'bob');
    const weather = `${AGENTS}/team1/weather`;
    const before = portal.kagenti.acp.handshakes.length;

    expect(await statusOf(connect(weather, bob))).toBe(403);
    expect(await statusOf(connect(weather, 'none'))).toBe(401);
    expect(await statusOf(connect(`${AGENTS}/team2/weather`, alice))).toBe(404);
    expect(await statusOf(connect(weather, alice, 'http://evil.example'))).toBe(
      403,
    );
    expect(portal.kagenti.acp.handshakes).toHaveLength(before);
  });

  it('leave every other path as it was', async () => {
    const token = await signIn(portal.url, 'alice');

    expect(await statusOf(connect('/api/other/socket', token))).toBe(404);
    const answer = await fetch(`${portal.url}/.backstage/health/v1/readiness`);
    expect(answer.status).toBe(200);
  });

  it('are made of the lines that docs/websocket.md shows', () => {
    const document = readFileSync(
      resolve(__dirname, '../../../docs/websocket.md'),
      'utf8',
    );
    const source = readFileSync(
      resolve(__dirname, 'createWebSocketFeatures.ts'),
      'utf8',
    );

    expect(document).toContain(`\`\`\`ts\n${source}\`\`\``);
    const index = readFileSync(resolve(__dirname, 'index.ts'), 'utf8');
    const [line] = index.match(/^createWebSocketFeatures\(\).*$/m)!;
    expect(document).toContain(line);
  });
});

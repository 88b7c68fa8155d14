import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { mockCredentials } from '@backstage/backend-test-utils';
import { refusedSocket } from './testing/refusedSocket';
import { SocketScene } from './testing/SocketScene';

const ALICE = mockCredentials.user.header('user:default/alice');

describe('a WebSocket that is not asked for as it should be', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start();
  });

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  function codeOf({ text: body }: { text: string }): string {
    return JSON.parse(body).error.code;
  }

  /** Asks with headers that no client would send. */
  async function send(...lines: string[]): Promise<string> {
    const socket = createConnection(scene.port, '127.0.0.1');
    const head = [
      'GET /api/boost/kagenti/acp/ws/team1/weather HTTP/1.1',
      'Host: portal',
      'Connection: Upgrade',
      'Upgrade: websocket',
      ...lines,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    return text(socket);
  }

  it.each([
    ['a query', '/team1/weather?token=x', 'BAD_REQUEST_QUERY'],
    ['an encoded slash', '/team1/..%2fweather', 'BAD_REQUEST_PATH'],
    ['a name that is none', '/team1/Weather', 'BAD_REQUEST_PATH'],
    ['a slash at the end', '/team1/weather/', 'BAD_REQUEST_PATH'],
  ])('refuses %s with 400', async (_, path, code) => {
    const refused = await refusedSocket(scene, { path });

    expect(refused.status).toBe(400);
    expect(codeOf(refused)).toBe(code);
  });

  it('answers 404 where no agent is named', async () => {
    const refused = await refusedSocket(scene, { path: '/team1' });

    expect(refused.status).toBe(404);
    expect(codeOf(refused)).toBe('ROUTE_UNKNOWN');
  });

  it.each([
    ['no key', ['Sec-WebSocket-Version: 13']],
    [
      'a key of another length',
      ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: abc'],
    ],
    [
      'another version',
      ['Sec-WebSocket-Version: 8', `Sec-WebSocket-Key: ${'A'.repeat(22)}==`],
    ],
  ])('refuses a handshake with %s', async (_, lines) => {
    const answer = await send(`Authorization: ${ALICE}`, ...lines);

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"BAD_HANDSHAKE"');
  });

  it.each([
    ['protocols without its own', ['chat'], {}],
    [
      'a token beside Authorization',
      ['boost.acp.v1', 'boost.token.a'],
      { authorization: ALICE },
    ],
    ['two tokens', ['boost.acp.v1', 'boost.token.a', 'boost.token.b'], {}],
  ])('refuses %s', async (_, protocols, headers) => {
    const refused = await refusedSocket(scene, { protocols, headers });

    expect(refused.status).toBe(400);
    expect(codeOf(refused)).toBe('BAD_HANDSHAKE');
  });

  it('leaves headers that are too long to the server, which ends them', async () => {
    expect(await send(`X-Long: ${'x'.repeat(20_000)}`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});

import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { startKagenti } from 'boost-testkit';
import { WorkloadOAuthError } from 'workload-oauth';
import { closeOf } from './testing/closeOf';
import { connectSocket } from './testing/connectSocket';
import { openSocket } from './testing/openSocket';
import { refusedSocket, type RefusedSocket } from './testing/refusedSocket';
import { SocketScene, type SocketSceneOptions } from './testing/SocketScene';
import { tokensOf } from './testing/tokensOf';

/** No realm has these tokens' key, so the stand-in refuses all of them. */
const WITH_TOKENS = { jwksUri: 'http://127.0.0.1:9/certs' };

describe('a WebSocket that Kagenti does not open', () => {
  let scene: SocketScene;

  async function start(options: SocketSceneOptions = {}): Promise<void> {
    scene = await SocketScene.start(options);
  }

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  function errorOf(refused: RefusedSocket) {
    const { error } = JSON.parse(refused.text);
    return { status: refused.status, code: error.code, text: error.message };
  }

  /** An upgrade that has reached Kagenti and is not answered. */
  async function arrived(): Promise<Duplex> {
    return new Promise(resolve =>
      scene.kagenti.acp.takeNext((_, socket) => resolve(socket)),
    );
  }

  it('says what to configure when the token does not name the namespace', async () => {
    const tokens = tokensOf({ aud: ['account'], azp: 'portal' });
    await start({ kagenti: WITH_TOKENS, tokens });

    const { status, code, text } = errorOf(await refusedSocket(scene));

    expect([status, code]).toEqual([502, 'KAGENTI_FORBIDDEN']);
    expect(text).toContain('boost.kagenti.webSocket.audience');
    expect(text).toContain('team1');
    expect(tokens.invalidated).toBe(0);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      end: { outcome: 'failed', code, upstreamStatus: 403 },
    });
  });

  it('gives up a token that names the namespace and is refused all the same', async () => {
    const tokens = tokensOf({ aud: 'team1' });
    await start({ kagenti: WITH_TOKENS, tokens });

    const { code, text } = errorOf(await refusedSocket(scene));

    expect(code).toBe('KAGENTI_FORBIDDEN');
    expect(text).toContain('feature flag');
    expect(tokens.invalidated).toBe(1);
    expect(scene.kagenti.acp.handshakes).toHaveLength(1);
  });

  it('asks for a token of the configured audience, and shows it in the query', async () => {
    const tokens = tokensOf({ azp: 'team1' });
    await start({
      tokens,
      config: { webSocket: { enabled: true, audience: 'team1' } },
    });

    const caller = await openSocket(scene);

    expect(tokens.requests).toMatchObject([{ audience: 'team1' }]);
    const [{ url }] = scene.kagenti.acp.handshakes;
    expect(url).toMatch(
      /^\/api\/v1\/acp\/ws\/team1\/weather\?token=marked-header\.[\w-]+\.marked-signature$/,
    );
    caller.close();
    await once(caller, 'close');
  });

  it('answers 503 when there is no token', async () => {
    await start({
      tokens: tokensOf(
        new WorkloadOAuthError('TOKEN_GRANT_REJECTED', 'marked-detail'),
      ),
    });

    const refused = await refusedSocket(scene);

    expect(errorOf(refused)).toMatchObject({
      status: 503,
      code: 'TOKEN_UNAVAILABLE',
    });
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.text).not.toContain('marked-detail');
  });

  it('answers 502 when Kagenti is down', async () => {
    const down = await startKagenti({});
    await down.stop();
    await start({ kagentiUrl: down.url });

    const { status, code, text } = errorOf(await refusedSocket(scene));

    expect([status, code]).toEqual([502, 'KAGENTI_UNREACHABLE']);
    expect(text).toContain('ECONNREFUSED');
  });

  it('answers 504 when Kagenti does not answer', async () => {
    await start({ config: { requestTimeoutSeconds: 7 } });
    const upgrade = arrived();
    const refused = refusedSocket(scene);
    const socket = await upgrade;

    scene.timers.advanceSeconds(7);

    expect(errorOf(await refused)).toMatchObject({
      status: 504,
      code: 'KAGENTI_TIMEOUT',
    });
    socket.destroy();
  });

  it.each([
    ['breaks off', undefined, 502, 'KAGENTI_UNREACHABLE'],
    ['sends no HTTP', 'nonsense\r\n\r\n', 502, 'KAGENTI_BAD_ANSWER'],
    [
      'upgrades to something else',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
      502,
      'KAGENTI_BAD_ANSWER',
    ],
    [
      'redirects',
      'HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n',
      502,
      'KAGENTI_BAD_ANSWER',
    ],
    [
      'fails',
      'HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n',
      502,
      'KAGENTI_ERROR',
    ],
    [
      'sends endless headers',
      `HTTP/1.1 101 Switching Protocols\r\nX-Long: ${'x'.repeat(40_000)}\r\n`,
      502,
      'KAGENTI_BAD_ANSWER',
    ],
  ])('answers 502 when Kagenti %s', async (_, answer, status, code) => {
    await start();
    const upgrade = arrived();
    const refused = refusedSocket(scene);
    const socket = await upgrade;

    if (answer === undefined) socket.destroy();
    else socket.end(answer);

    expect(errorOf(await refused)).toMatchObject({ status, code });
    socket.destroy();
  });

  it('lets go of Kagenti when the caller leaves meanwhile', async () => {
    await start();
    const upgrade = arrived();
    const caller = connectSocket(scene).on('error', () => {});
    const socket = await upgrade;
    const left = once(socket.resume(), 'end');

    caller.terminate();

    await left;
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      end: { outcome: 'abandoned' },
    });
    socket.destroy();
  });

  it('gives up an upgrade that nobody answers', async () => {
    await start();
    let answer: (detail: undefined) => void = () => {};
    const asked = new Promise<void>(resolve => {
      scene.workloads.read = () => {
        resolve();
        return new Promise(answered => {
          answer = answered;
        });
      };
    });
    scene.policy = () => ({ reads: 'labels', passes: () => true });
    const closed = closeOf(connectSocket(scene));
    await asked;

    scene.timers.advanceSeconds(90);

    await closed;
    expect(scene.sockets.size).toBe(1);
    answer(undefined);
  });

  it('answers the caller only when Kagenti has answered', async () => {
    await start();
    const upgrade = arrived();
    const caller = connectSocket(scene).on('error', () => {});
    const socket = await upgrade;

    expect(caller.readyState).toBe(caller.CONNECTING);

    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    const [, response] = await once(caller, 'unexpected-response');
    expect(response.statusCode).toBe(502);
    response.resume();
  });
});

import { inspect } from 'node:util';
import { closeOf } from './testing/closeOf';
import { openSocket } from './testing/openSocket';
import { refusedSocket } from './testing/refusedSocket';
import { SocketScene, type SocketSceneOptions } from './testing/SocketScene';
import { tokensOf } from './testing/tokensOf';

/** What marks the portal's token; the caller's is `mock-user-token`. */
const MARKS = ['marked-header', 'marked-signature', 'mock-user-token'];
const CALL = {
  headers: { origin: 'https://portal.example' },
  protocols: ['boost.acp.v1', 'boost.token.mock-user-token'],
};

describe('the tokens of a WebSocket', () => {
  let scene: SocketScene;
  const consoleSpies: jest.SpyInstance[] = [];

  beforeEach(() => {
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      consoleSpies.push(jest.spyOn(console, method));
    }
  });

  afterEach(async () => {
    for (const spy of consoleSpies.splice(0)) spy.mockRestore();
    await scene.stop();
  });

  async function start(options: SocketSceneOptions): Promise<void> {
    scene = await SocketScene.start({
      tokens: tokensOf({ azp: 'team1' }),
      ...options,
    });
  }

  /** That neither is in what anybody can see but Kagenti. */
  function expectHidden(...seen: unknown[]): void {
    const told = [
      ...seen,
      scene.log.entries,
      scene.auditor.events,
      consoleSpies.map(spy => spy.mock.calls),
    ];
    const shown = inspect(told, {
      depth: 12,
      showHidden: true,
      maxStringLength: null,
    });
    for (const mark of MARKS) expect(shown).not.toContain(mark);
  }

  it('are shown to Kagenti alone, the caller’s not even to it', async () => {
    await start({});
    const granted = scene.kagenti.acp.nextConnection();
    const caller = await openSocket(scene, CALL);
    const agent = await granted;
    const closed = closeOf(caller);
    agent.terminate();
    const ending = await closed;
    await scene.isQuiet();

    const [{ url, headers }] = scene.kagenti.acp.handshakes;
    expect(url).toContain('marked-signature');
    expect(inspect(headers)).not.toContain('marked');
    expect(`${url}${inspect(headers)}`).not.toContain('mock-user-token');
    expectHidden(ending, caller.protocol);
  });

  it.each<[string, SocketSceneOptions]>([
    ['refuses it', { kagenti: { jwksUri: 'http://127.0.0.1:9/certs' } }],
    ['is down', { kagentiUrl: 'http://127.0.0.1:9' }],
    ['is no address', { kagentiUrl: 'https://name.invalid' }],
  ])('stay hidden when Kagenti %s', async (_, options) => {
    await start(options);

    const refused = await refusedSocket(scene, CALL);
    await scene.isQuiet();

    expect(refused.status).toBe(502);
    expectHidden(refused);
  });

  it('stay hidden when Kagenti answers nonsense with the address in it', async () => {
    await start({});
    scene.kagenti.acp.takeNext(({ url }, socket) =>
      socket.end(`HTTP/1.1 101 ${url}\r\nUpgrade: ${url}\r\n\r\n`),
    );

    const refused = await refusedSocket(scene, CALL);
    await scene.isQuiet();

    expect(refused.status).toBe(502);
    expectHidden(refused);
  });

  it('stay hidden when an unexpected error quotes the request', async () => {
    await start({});
    scene.policy = () => new Error('unexpected');

    const refused = await refusedSocket(scene, CALL);
    await scene.isQuiet();

    expect(refused.status).toBe(500);
    expectHidden(refused);
  });
});

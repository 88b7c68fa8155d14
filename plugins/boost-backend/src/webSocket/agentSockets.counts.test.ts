import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { closeOf } from './testing/closeOf';
import { openSocket } from './testing/openSocket';
import { refusedSocket } from './testing/refusedSocket';
import { SocketScene, type SocketSceneOptions } from './testing/SocketScene';

describe('what is counted of a WebSocket', () => {
  let scene: SocketScene;

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  async function start(
    limits: Record<string, number>,
    options: SocketSceneOptions = {},
  ): Promise<void> {
    scene = await SocketScene.start({ config: { limits }, ...options });
  }

  async function connect() {
    const granted = scene.kagenti.acp.nextConnection();
    const caller = await openSocket(scene);
    return { caller, agent: await granted };
  }

  async function close(...sockets: WebSocket[]): Promise<void> {
    for (const socket of sockets) {
      const closed = closeOf(socket);
      socket.close();
      await closed;
    }
  }

  it('counts messages to an agent with the requests of a user, and ends with 4429', async () => {
    await start({ requestsPerMinute: 3 });
    const { caller, agent } = await connect();
    const closed = closeOf(caller);

    for (const text of ['one', 'two', 'three', 'four']) caller.send(text);

    expect(await closed).toEqual({
      code: 4429,
      reason:
        'You have sent more than is allowed in a minute. Connect again when it is over.',
    });
    expect((await agent.closed).code).toBe(1001);
    expect(agent.received).toEqual(['one', 'two']);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { outcome: 'limited', closedBy: 'portal', closeCode: 4429 },
    });
    const refused = await refusedSocket(scene);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('does not count what an agent says', async () => {
    await start({ requestsPerMinute: 2 });
    const { caller, agent } = await connect();
    const received: string[] = [];
    caller.on('message', data => received.push(String(data)));

    for (let count = 0; count < 10; count += 1) agent.send(`${count}`);
    while (received.length < 10) await once(caller, 'message');

    expect(received.at(-1)).toBe('9');
    await close(caller);
  });

  it('counts all connections, where users may have as many as they like too', async () => {
    await start({ streamsPerUser: 0 }, { maximumConnections: 2 });
    const { caller: first } = await connect();
    const { caller: second } = await connect();

    const refused = await refusedSocket(scene);

    expect(refused.status).toBe(429);
    expect(JSON.parse(refused.text).error).toMatchObject({
      code: 'TOO_MANY_STREAMS',
      message: expect.stringContaining('2 WebSockets'),
    });
    expect(refused.headers['retry-after']).toBe('30');
    await close(first);
    while (scene.sockets.size > 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    const { caller: third } = await connect();
    await close(second, third);
  });
});

import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { KagentiError } from 'backstage-plugin-boost-node';
import { RequestRefusal } from '../answers/RequestRefusal';
import { closeOf } from './testing/closeOf';
import { openSocket } from './testing/openSocket';
import { SocketScene } from './testing/SocketScene';

const CHAT = 'boost.kagenti.agent.chat';

describe('the life of a WebSocket', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start();
  });

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  /** Both ends of a new connection. */
  async function connect() {
    const granted = scene.kagenti.acp.nextConnection();
    const caller = await openSocket(scene);
    return { caller, agent: await granted };
  }

  /** Time passes on every clock, and what is asked meanwhile is answered. */
  async function pass(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 1) {
      scene.clock.advanceSeconds(1);
      scene.timers.advanceSeconds(1);
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  /** What the portal was sent before has been read when this comes back. */
  async function roundTrip(socket: WebSocket): Promise<void> {
    socket.ping();
    await once(socket, 'pong');
  }

  it("ends with the caller's token, by 4401", async () => {
    scene.expiresAt = new Date(scene.clock.wallMs() + 20_000);
    const { caller, agent } = await connect();
    await pass(19);
    expect(caller.readyState).toBe(caller.OPEN);

    const closed = closeOf(caller);
    await pass(1);

    expect(await closed).toEqual({
      code: 4401,
      reason: 'The token has expired. Connect with a new one.',
    });
    expect((await agent.closed).code).toBe(1001);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'succeeded',
      end: { outcome: 'expired', closedBy: 'portal', closeCode: 4401 },
    });
  });

  it('ends after an hour when the token does not tell its end', async () => {
    const { caller } = await connect();
    const closed = closeOf(caller);
    await pass(2);
    scene.clock.advanceSeconds(3_600);

    await pass(5);

    expect((await closed).code).toBe(4401);
  });

  it('ends by 4403 when the permission is taken away', async () => {
    const { caller, agent } = await connect();
    await pass(5);
    expect(caller.readyState).toBe(caller.OPEN);

    scene.policy = permission => permission !== CHAT;
    const closed = closeOf(caller);
    await pass(5);

    expect((await closed).code).toBe(4403);
    expect((await agent.closed).code).toBe(1001);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      error: 'The policy allows this no longer',
      end: { outcome: 'revoked', decision: 'denied', closeCode: 4403 },
    });
  });

  it('ends by 4403 when the agent is hidden from then on', async () => {
    const { caller } = await connect();

    scene.policy = permission =>
      permission === 'boost.access' || { reads: 'name', passes: () => false };
    const closed = closeOf(caller);
    await pass(5);

    expect((await closed).code).toBe(4403);
  });

  it.each([
    ['the policy', new RequestRefusal('PERMISSIONS_UNAVAILABLE', 'no policy')],
    [
      'Kagenti',
      new KagentiError({
        code: 'KAGENTI_UNREACHABLE',
        statusCode: 502,
        message: 'no facts',
      }),
    ],
  ])('ends by 1013 while %s cannot be asked', async (_, failure) => {
    const { caller } = await connect();

    scene.policy = () => failure;
    const closed = closeOf(caller);
    await pass(5);

    expect((await closed).code).toBe(1013);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { outcome: 'unchecked', closeCode: 1013 },
    });
  });

  it('ends by 1001 when the portal shuts down', async () => {
    const { caller, agent } = await connect();
    const closed = closeOf(caller);

    await scene.sockets.close();

    expect((await closed).code).toBe(1001);
    expect((await agent.closed).code).toBe(1001);
    expect(scene.sockets.size).toBe(0);
  });

  it('breaks off a caller who does not answer the end', async () => {
    const { caller, agent } = await connect();
    caller.pause();

    scene.policy = () => false;
    await pass(5);
    expect((await agent.closed).code).toBe(1001);
    expect(scene.sockets.size).toBe(1);
    await pass(10);

    await scene.isQuiet();
    caller.terminate();
  });

  it('waits two seconds for callers when the portal shuts down', async () => {
    const { caller } = await connect();
    caller.pause();

    const closing = scene.sockets.close();
    await pass(2);

    await closing;
    expect(scene.sockets.size).toBe(0);
    caller.terminate();
  });

  it('asks the caller for a sign of life twice a minute', async () => {
    const { caller } = await connect();

    for (let count = 0; count < 3; count += 1) {
      const pinged = once(caller, 'ping');
      await pass(30);
      await pinged;
      await roundTrip(caller);
    }

    expect(caller.readyState).toBe(caller.OPEN);
    caller.close();
    await once(caller, 'close');
  });

  it('breaks off when a caller gives no sign of life', async () => {
    const { caller, agent } = await connect();
    caller.pause();

    await pass(60);

    expect((await agent.closed).code).toBe(1001);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { closedBy: 'caller', closeCode: 1006 },
    });
    caller.terminate();
  });

  it('breaks off when Kagenti gives no sign of life', async () => {
    const { caller, agent } = await connect();
    const closed = closeOf(caller);
    agent.pause();

    await pass(30);
    await roundTrip(caller);
    await pass(30);

    expect((await closed).code).toBe(1011);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { closedBy: 'kagenti', closeCode: 1006 },
    });
    agent.terminate();
  });
});

import { createHook } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type Http2Server } from 'node:http2';
import { type AddressInfo, connect } from 'node:net';
import { WorkloadApiAddress } from '../address/WorkloadApiAddress';
import { AgentConnection } from './AgentConnection';

const CALL = { path: '/SpiffeWorkloadAPI/FetchJWTSVID', request: Buffer.of() };

/** As many turns as whoever wants to connect needs to do so, and some more. */
const TURNS = 20;

/** gRPC's own back-off begins with a second. */
const LONG_MS = 500;

const nextTurn = () => new Promise(resolve => setImmediate(resolve));

describe('AgentConnection, closing', () => {
  let timers: ReturnType<typeof watchTimers> | undefined;

  afterEach(() => timers?.stop());

  it('leaves no connection when it is closed as soon as a call began', async () => {
    const server = await listen();
    const { port } = server.address() as AddressInfo;
    const connection = AgentConnection.create(
      WorkloadApiAddress.parse(`tcp:127.0.0.1:${port}`),
    );
    const call = connection.call(CALL);
    connection.close();
    await expect(call).rejects.toMatchObject({ code: 'SOURCE_CLOSED' });
    for (let turn = 0; turn < TURNS; turn += 1) await connectOnce(port);

    // The server closes when the last connection has ended.
    server.close();
    await once(server, 'close');
    expect(server.listening).toBe(false);
  });

  it('leaves nothing that would connect again after a call found no agent', async () => {
    timers = watchTimers();
    const address = WorkloadApiAddress.parse('unix:///nowhere/agent.sock');
    const connection = AgentConnection.create(address);
    await expect(connection.call(CALL)).rejects.toMatchObject({
      code: 'WORKLOAD_API_UNREACHABLE',
    });
    connection.close();
    for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();

    expect(timers.made).toBeGreaterThan(0);
    expect(timers.findLeft().filter(ms => ms > LONG_MS)).toEqual([]);
  });
});

/** An agent that takes connections and answers no call. */
async function listen(): Promise<Http2Server> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

async function connectOnce(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  await nextTurn();
}

/** Knows for how long each timer waits that is still to fire. */
function watchTimers() {
  const delays = new Map<number, number>();
  let made = 0;
  const hook = createHook({
    init(id, type, _trigger, resource) {
      if (type !== 'Timeout') return;
      made += 1;
      delays.set(id, (resource as { _idleTimeout: number })._idleTimeout);
    },
    destroy: id => void delays.delete(id),
  }).enable();
  return {
    get made() {
      return made;
    },
    findLeft: () => [...delays.values()],
    stop: () => void hook.disable(),
  };
}

import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { LeakWatch } from './LeakWatch';

describe('LeakWatch', () => {
  let watch: LeakWatch;

  afterEach(() => watch.stop());

  function begin(patienceMs?: number) {
    watch = LeakWatch.start({ patienceMs });
    watch.begin();
  }

  it('finds nothing where all is closed', async () => {
    begin();
    clearTimeout(setTimeout(() => {}, 60_000));
    expect(await watch.findLeft()).toEqual({});
  });

  it('finds a timer, also one that holds no process', async () => {
    begin(0);
    const timer = setTimeout(() => {}, 60_000).unref();
    expect(await watch.findLeft()).toEqual({ Timeout: 1 });
    expect(watch.findMakers()).toEqual([
      expect.stringContaining('LeakWatch.test.ts'),
    ]);
    clearTimeout(timer);
  });

  it('finds both ends of a connection', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    begin(0);
    const { port } = server.address() as AddressInfo;
    const accepted = once(server, 'connection');
    const socket = connect(port, '127.0.0.1');
    const [other] = await accepted;
    expect(await watch.findLeft()).toMatchObject({ TCPWRAP: 2 });
    socket.destroy();
    other.destroy();
    server.close();
    await once(server, 'close');
  });

  it("hears Node's warnings", async () => {
    begin();
    process.emitWarning('too many listeners');
    // Node gives warnings in the next turn.
    await new Promise(resolve => setImmediate(resolve));
    expect(watch.news).toEqual(['warning: Warning: too many listeners']);
  });
});

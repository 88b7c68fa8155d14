import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ByteKeeper } from './ByteKeeper';
import { SocketReader } from './SocketReader';

describe('SocketReader', () => {
  let server: Server;
  let far: Socket;
  let socket: Socket;
  let reader: SocketReader;
  let taken: string[];

  /** Reads as undici does: whatever is there, when it is told to. */
  function readAll() {
    for (let chunk = socket.read(); chunk !== null; chunk = socket.read()) {
      taken.push(String(chunk));
    }
  }

  /** Sends, and waits until it has come or is held back. */
  async function send(text: string): Promise<void> {
    const goal = socket.bytesRead + text.length;
    far.write(text);
    for (let turn = 0; turn < 1_000 && socket.bytesRead < goal; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  beforeEach(async () => {
    taken = [];
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const accepted = once(server, 'connection');
    const { onread } = SocketReader;
    socket = connect({ port, host: '127.0.0.1', onread });
    [far] = (await accepted) as [Socket];
    if (socket.connecting) await once(socket, 'connect');
    far.setNoDelay(true);
  });
  afterEach(() => {
    socket.destroy();
    far.destroy();
    server.close();
  });

  function begin() {
    reader = SocketReader.of(socket);
    socket.on('readable', readAll);
  }

  it('hands over what comes as it comes, and keeps it from what comes next', async () => {
    // By way of onread, and not of a stream that would do without.
    const kept = jest.spyOn(ByteKeeper.shared, 'keep');
    begin();
    const chunks: Buffer[] = [];
    socket.off('readable', readAll).on('readable', () => {
      for (let chunk = socket.read(); chunk; chunk = socket.read()) {
        chunks.push(chunk);
      }
    });
    await send('first');
    await send('other');
    expect(chunks.map(String)).toEqual(['first', 'other']);
    expect(kept).toHaveBeenCalledTimes(2);
    kept.mockRestore();
    expect(reader.isHeld).toBe(false);
  });

  it('keeps what comes before anybody reads, in order', async () => {
    await send('a');
    begin();
    await send('b');
    await send('c');
    expect(taken.join('')).toBe('abc');
  });

  it('holds back what comes, until it lets go', async () => {
    begin();
    await send('a');
    reader.hold();
    await send('b');
    await send('c');
    expect(taken).toEqual(['a']);
    reader.letGo();
    await new Promise(resolve => setImmediate(resolve));
    await send('d');
    expect(taken.join('')).toBe('abcd');
  });

  it('lets the other side wait once enough is held back, and loses nothing', async () => {
    begin();
    reader.hold();
    const whole = Buffer.alloc(16 * 1024 * 1024, 'x');
    far.write(whole);
    for (let turn = 0; turn < 200; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(socket.bytesRead).toBeLessThan(1024 * 1024);
    reader.letGo();
    far.end();
    await once(socket, 'end');
    expect(taken.join('')).toHaveLength(whole.length);
  });

  it('tells of the end behind the last byte, also of one that was held back', async () => {
    begin();
    reader.hold();
    far.end('last');
    const ended = once(socket, 'end').then(() => taken.push('end'));
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(taken).toEqual([]);
    reader.letGo();
    await ended;
    expect(taken).toEqual(['last', 'end']);
  });

  it('loses nothing to a listener that reads nothing', async () => {
    socket.on('readable', () => socket.read(0));
    begin();
    await send('a');
    await send('b');
    expect(taken.join('')).toBe('ab');
  });

  it('keeps what nobody takes although it was offered', async () => {
    begin();
    socket.off('readable', readAll);
    await send('a');
    socket.on('readable', readAll);
    await send('b');
    expect(taken.join('')).toBe('ab');
  });
});

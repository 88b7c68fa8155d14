import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildConnector } from 'undici';
import { ConnectionPool, type ConnectionPoolOptions } from './ConnectionPool';
import { discardBody } from './discardBody';
import type { ExchangeRequest } from './ExchangeRequest';
import { readWhole } from './readWhole';

const ASK: ExchangeRequest = {
  method: 'GET',
  path: '/',
  headers: {},
  headersTimeoutMs: 5_000,
};

describe('ConnectionPool', () => {
  let server: Server;
  let pool: ConnectionPool;
  let opened: Socket[];
  const asked = new EventEmitter();

  function createPool(changes: Partial<ConnectionPoolOptions> = {}) {
    const { port } = server.address() as AddressInfo;
    pool = ConnectionPool.create({
      origin: new URL(`http://127.0.0.1:${port}`),
      bodyTimeoutMs: 5_000,
      connector: buildConnector({ timeout: 5_000 }),
      maximum: 2,
      maximumIdle: 2,
      maximumWaiting: 10,
      maximumWaitMs: 5_000,
      advice: 'wait.',
      ...changes,
    });
  }

  /** The next request that reaches the server, which then waits for its answer. */
  async function nextRequest(): Promise<ServerResponse> {
    const [response] = await once(asked, 'request');
    return response;
  }

  async function askAndRead(): Promise<string> {
    const { body } = await pool.exchange(ASK);
    return String(await readWhole(body, 100));
  }

  beforeEach(async () => {
    opened = [];
    server = createServer((request, response) => {
      if (request.url === '/') response.end('ok');
      else asked.emit('request', response);
    });
    server.on('connection', socket => opened.push(socket));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    createPool();
  });

  afterEach(async () => {
    pool.close();
    asked.removeAllListeners();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  it('sends one request after the other over one connection', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect(await askAndRead()).toBe('ok');
    }
    expect(opened).toHaveLength(1);
    expect(pool.size).toBe(1);
  });

  it('opens no more connections than it may, and lets the rest wait', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, askAndRead));
    expect(answers).toEqual(Array(10).fill('ok'));
    expect(opened).toHaveLength(2);
  });

  it('refuses what would wait behind too many', async () => {
    createPool({ maximum: 1, maximumWaiting: 0 });
    const first = pool.exchange({ ...ASK, path: '/held' });
    const response = await nextRequest();
    await expect(pool.exchange(ASK)).rejects.toMatchObject({
      code: 'KAGENTI_BUSY',
    });
    response.end('late');
    expect(String(await readWhole((await first).body, 100))).toBe('late');
    expect(await askAndRead()).toBe('ok');
  });

  it('opens no connection in the place of one that was given up', async () => {
    const caller = new AbortController();
    const left = new Error('left');
    const calls = [1, 2].map(() =>
      pool.exchange({ ...ASK, path: '/held', signal: caller.signal }),
    );
    const failures = calls.map(call => expect(call).rejects.toBe(left));
    const first = await nextRequest();
    const closed = Promise.all(
      opened.map(socket => new Promise(resolve => socket.on('close', resolve))),
    );
    caller.abort(left);
    await Promise.all(failures);
    await closed;
    expect(first.writableFinished).toBe(false);
    expect(pool.size).toBe(0);
    // What undici would do, it would have done by now.
    await askAndRead();
    expect(opened).toHaveLength(3);
  });

  it('serves those who wait when a connection is given up', async () => {
    createPool({ maximum: 1 });
    const caller = new AbortController();
    const first = pool.exchange({
      ...ASK,
      path: '/held',
      signal: caller.signal,
    });
    first.catch(() => {});
    await nextRequest();
    const second = askAndRead();
    caller.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(await second).toBe('ok');
  });

  it('begins nothing for a caller who left together with the one before', async () => {
    createPool({ maximum: 1 });
    const caller = new AbortController();
    const left = new Error('left');
    const call = { ...ASK, path: '/held', signal: caller.signal };
    const failures = [1, 2].map(() =>
      expect(pool.exchange(call)).rejects.toBe(left),
    );
    await nextRequest();
    const begun = jest.fn();
    asked.on('request', begun);
    caller.abort(left);
    await Promise.all(failures);
    expect(await askAndRead()).toBe('ok');
    expect(begun).not.toHaveBeenCalled();
  });

  it('tells who leaves while it connects why, and not how', async () => {
    const caller = new AbortController();
    const left = new Error('left');
    const call = pool.exchange({ ...ASK, signal: caller.signal });
    caller.abort(left);
    await expect(call).rejects.toBe(left);
  });

  it('keeps no more connections than it may keep', async () => {
    createPool({ maximumIdle: 1 });
    await Promise.all([askAndRead(), askAndRead()]);
    expect(pool.size).toBe(1);
  });

  it('asks again over a new connection when all kept ones had ended', async () => {
    await Promise.all([askAndRead(), askAndRead()]);
    // The server is gone without a word, as behind a gateway that forgot the connection.
    server.removeAllListeners('request');
    let dropped = 0;
    server.on('request', (request, response) => {
      if (opened.indexOf(request.socket) < 2) {
        dropped += 1;
        request.socket.destroy();
      } else response.end('new');
    });
    expect(await askAndRead()).toBe('new');
    expect(dropped).toBe(1);
    await expect(
      pool.exchange({ ...ASK, method: 'POST' }).then(({ body }) => {
        discardBody(body);
      }),
    ).resolves.toBeUndefined();
  });

  it('ends everything when it is closed', async () => {
    const held = pool.exchange({ ...ASK, path: '/held' });
    await nextRequest();
    held.catch(() => {});
    pool.close();
    await expect(held).rejects.toThrow();
    await expect(pool.exchange(ASK)).rejects.toThrow('closed');
    expect(pool.size).toBe(0);
  });
});

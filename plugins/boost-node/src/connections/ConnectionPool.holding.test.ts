import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { buildConnector } from 'undici';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { ConnectionPool, type ConnectionPoolOptions } from './ConnectionPool';
import { SocketReader } from './SocketReader';

const ASK = { method: 'GET', path: '/', headers: {}, headersTimeoutMs: 5_000 };
const KEPT = 'HTTP/1.1 200 OK\r\ncontent-length: 200000\r\n\r\n';
const ENDING = 'HTTP/1.1 200 OK\r\nconnection: close\r\n';
const FIRST = Buffer.alloc(2_000, 'a');

describe('ConnectionPool, answers that are held back', () => {
  let server: Server;
  let options: ConnectionPoolOptions;
  let pool: ConnectionPool;
  let upstream: Socket;

  beforeEach(async () => {
    server = createServer(socket => {
      socket.on('error', () => {});
      upstream = socket;
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { onread } = SocketReader;
    options = {
      origin: new URL(`http://127.0.0.1:${port}`),
      bodyTimeoutMs: 5_000,
      connector: buildConnector({ timeout: 5_000, onread }),
      maximum: 1,
      maximumIdle: 1,
      maximumWaiting: 10,
      maximumWaitMs: 5_000,
      advice: 'wait.',
    };
    pool = ConnectionPool.create(options);
  });

  afterEach(async () => {
    pool.close();
    upstream.destroy();
    await new Promise(resolve => server.close(resolve));
  });

  async function ask(head: string): Promise<KagentiAnswer> {
    const answering = pool.exchange(ASK);
    if (!upstream || upstream.destroyed) await once(server, 'connection');
    await once(upstream, 'data');
    upstream.write(head);
    return answering;
  }

  /** Takes the first chunk, holds the rest back, and tells what it hears. */
  function hold({ body }: KagentiAnswer) {
    let length = 0;
    let onFirst = () => {};
    const first = new Promise<void>(resolve => {
      onFirst = resolve;
    });
    const ended = new Promise<string>(resolve => {
      body.receive({
        data: chunk => {
          if (length === 0) body.pause();
          length += chunk.length;
          onFirst();
        },
        end: () => resolve(`whole: ${length}`),
        fail: error => resolve(error.message),
      });
    });
    return { first, ended };
  }

  it('is ended once it was silent for too long, also when nobody takes it', async () => {
    pool = ConnectionPool.create({ ...options, bodyTimeoutMs: 50 });
    const { body } = await ask(KEPT);
    if (!upstream.closed) await once(upstream, 'close');
    const fail = jest.fn();
    body.receive({ data: jest.fn(), end: jest.fn(), fail });
    expect(fail.mock.calls[0][0]).toMatchObject({ code: 'KAGENTI_TIMEOUT' });
  });

  it('gets the rest when it is let go, and the connection is used again', async () => {
    const answer = await ask(KEPT);
    const { first, ended } = hold(answer);
    upstream.write(FIRST);
    await first;
    upstream.write(Buffer.alloc(198_000, 'b'));
    answer.body.resume();
    expect(await ended).toBe('whole: 200000');
    const next = await ask('HTTP/1.1 204 No Content\r\n\r\n');
    expect(next.status).toBe(204);
  });

  it('uses a connection again whose answer ended behind the hold', async () => {
    const answer = await ask('HTTP/1.1 200 OK\r\ncontent-length: 2000\r\n\r\n');
    const { ended } = hold(answer);
    upstream.write(FIRST);
    expect(await ended).toBe('whole: 2000');
    const next = await ask('HTTP/1.1 204 No Content\r\n\r\n');
    expect(next.status).toBe(204);
  });

  it('gets the whole of an answer that ended with its connection meanwhile', async () => {
    const answer = await ask(`${ENDING}\r\n`);
    const { first, ended } = hold(answer);
    upstream.write(FIRST);
    await first;
    upstream.end(Buffer.alloc(3_000, 'b'));
    await once(upstream, 'finish');
    answer.body.resume();
    expect(await ended).toBe('whole: 5000');
  });

  it.each([
    ['that ends with its connection', `${ENDING}\r\n`],
    [
      'of a length, before the connection closes',
      `${ENDING}content-length: 9999\r\n\r\n`,
    ],
    ['over a kept connection', KEPT],
  ])(
    'tells of an answer %s that it was reset, and frees the place',
    async (_, head) => {
      const { first, ended } = hold(await ask(head));
      upstream.write(FIRST);
      await first;
      upstream.resetAndDestroy();
      expect(await ended).toBe("Kagenti's answer broke off before its end.");
      const next = await ask('HTTP/1.1 204 No Content\r\n\r\n');
      expect(next.status).toBe(204);
    },
  );
});

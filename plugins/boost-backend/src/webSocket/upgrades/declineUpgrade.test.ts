import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { WebSocketUpgrades } from './WebSocketUpgrades';

const HTTP2 = ['Connection: Upgrade', 'Upgrade: h2c'];
const WEB_SOCKET = ['Connection: Upgrade', 'Upgrade: websocket'];
/** What a gateway takes for the body of the request before it. */
const HIDDEN = 'GET /hidden HTTP/1.1\r\nHost: inner\r\n\r\n';
const IN_CHUNKS = `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`;
const LENGTH = `Content-Length: ${HIDDEN.length}`;
const CHUNKED = 'Transfer-Encoding: chunked';
/** All of it: what a request handler answers has a date. */
const REFUSED_BY_NODE =
  'HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n';

describe('an upgrade that nobody takes', () => {
  let server: Server;
  let seen: Array<Pick<IncomingMessage, 'method' | 'url'> & { body: string }>;

  beforeEach(async () => {
    seen = [];
    await start();
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  /** A server whose upgrades are taken, but not those of these tests. */
  async function start(): Promise<void> {
    server = createServer(async (request, response) => {
      const { method, url } = request;
      const body = await text(request);
      seen.push({ method, url, body });
      response.end(`answered ${url}`);
    });
    const upgrades = WebSocketUpgrades.create();
    upgrades.attach({ server, app: express() });
    upgrades.serve('/api/boost/ws', () => {});
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }

  function port(): number {
    return (server.address() as AddressInfo).port;
  }

  function write(lines: string[], body = '', path = '/first'): Socket {
    const socket = connect(port(), '127.0.0.1');
    const head = [`POST ${path} HTTP/1.1`, ...lines].join('\r\n');
    socket.write(`${head}\r\n\r\n${body}`);
    return socket;
  }

  /** Everything that comes back on a connection of which the caller wants no more. */
  async function ask(lines: string[], body = ''): Promise<string> {
    const socket = write(['Host: outer', ...lines], body);
    socket.end();
    // What is refused may be reset, since nobody reads the rest.
    return text(socket).catch(() => '');
  }

  function empty(count: number): string[] {
    return Array(count).fill('x:');
  }

  it.each([
    ['a length', undefined, 1_500, LENGTH, HIDDEN],
    ['chunks', undefined, 1_500, CHUNKED, IN_CHUNKS],
    ['a length and few fields', 50, 60, LENGTH, HIDDEN],
    ['chunks and few fields', 50, 60, CHUNKED, IN_CHUNKS],
    ['a length just beyond them', 50, 48, LENGTH, HIDDEN],
  ])(
    'never takes a body for a request: %s after all that Node keeps of a head',
    async (_, maxHeadersCount, count, framing, body) => {
      server.maxHeadersCount = maxHeadersCount ?? null;

      await ask([...HTTP2, ...empty(count), framing], body);

      expect(seen).toEqual([]);
    },
  );

  it('never takes a body for a request, whatever number the server gives', async () => {
    server.maxHeadersCount = 50;
    const socket = connect(port(), '127.0.0.1');
    await once(server, 'connection');
    // The connection goes by the old number, whoever asks the server learns the new one.
    server.maxHeadersCount = 5_000;
    const lines = ['Host: outer', ...HTTP2, ...empty(60), LENGTH].join('\r\n');
    socket.write(`POST /first HTTP/1.1\r\n${lines}\r\n\r\n${HIDDEN}`);

    const answer = await text(socket);

    // Newer Nodes refuse such a head in their parser, before anybody sees it.
    const first = { method: 'POST', url: '/first', body: '' };
    expect(seen).toEqual(answer === REFUSED_BY_NODE ? [] : [first]);
  });

  it('refuses a head with more fields than Node keeps, and says so', async () => {
    server.maxHeadersCount = 50;

    const answer = await ask([...HTTP2, LENGTH, ...empty(60)], HIDDEN);

    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(seen).toEqual([]);
  });

  it('keeps as many fields as the server is told to, all when that is 0', async () => {
    server.maxHeadersCount = 0;

    const answer = await ask([...HTTP2, ...empty(2_500), LENGTH], HIDDEN);

    expect(answer).toContain('answered /first');
    expect(seen).toEqual([{ method: 'POST', url: '/first', body: HIDDEN }]);
  });

  it.each([HTTP2, WEB_SOCKET])(
    'reads the body that comes with %s, %s',
    async (...lines) => {
      const answer = await ask([...lines, LENGTH], HIDDEN);

      expect(answer).toContain('answered /first');
      expect(seen).toEqual([{ method: 'POST', url: '/first', body: HIDDEN }]);
    },
  );

  it('ends the connection after a request without a body', async () => {
    const socket = write(['Host: outer', ...HTTP2]);

    const answer = await text(socket);

    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(seen).toEqual([{ method: 'POST', url: '/first', body: '' }]);
  });

  it.each([HTTP2, WEB_SOCKET])(
    'refuses what names no host, as Node does: %s, %s',
    async (...lines) => {
      const answer = await text(write(lines));

      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(seen).toEqual([]);
    },
  );

  it.each([
    ['without a body', []],
    ['with a body', ['Content-Length: 0']],
  ])(
    'is cut off %s while the connection is still being answered',
    async (_, framing) => {
      server.removeAllListeners('request').on('request', () => {});
      const socket = write(['Host: outer', 'Content-Length: 0']);
      socket.write(
        ['GET /second HTTP/1.1', 'Host: a', ...HTTP2, ...framing, '', ''].join(
          '\r\n',
        ),
      );

      expect(await text(socket)).toBe('');
    },
  );
});

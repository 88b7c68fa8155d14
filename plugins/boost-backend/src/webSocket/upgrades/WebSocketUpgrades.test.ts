import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { createTestCertificate } from 'boost-testkit';
import express, { type Application } from 'express';
import { WebSocketUpgrades } from './WebSocketUpgrades';

const WEB_SOCKET = ['Connection: Upgrade', 'Upgrade: websocket'];

describe('WebSocketUpgrades', () => {
  let app: Application;
  let server: Server;
  let upgrades: WebSocketUpgrades;

  beforeEach(async () => {
    app = express();
    app.use(express.text({ type: () => true }));
    app.use((request, response) => {
      const { method, url, headers, body } = request;
      response.json({ method, url, upgrade: headers.upgrade, body });
    });
    await listen(createServer(app));
    upgrades = WebSocketUpgrades.create();
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  async function listen(created: Server): Promise<void> {
    server = created;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }

  function open(): Socket {
    return connect((server.address() as AddressInfo).port, '127.0.0.1');
  }

  function write(socket: Socket, path: string, lines: string[], body = '') {
    const head = [`POST ${path} HTTP/1.1`, 'Host: portal', ...lines];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }

  /** The whole answer on a connection that ends with it. */
  async function ask(path: string, lines: string[], body = ''): Promise<any> {
    const socket = open();
    write(socket, path, lines, body);
    const answer = await text(socket);
    return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
  }

  function serve(path = '/api/boost/ws') {
    upgrades.attach({ server, app });
    upgrades.serve(path, ({ request, response }) => {
      response.json({ taken: request.originalUrl, ip: request.ip });
    });
  }

  it.each([
    '/api/boost/ws',
    '/api/boost/ws/one',
    '/api/boost/ws?a=b',
    'http://portal/api/boost/ws/one',
    '/api/boost/ws/..%2f',
  ])('hands %s over to whoever serves the path', async target => {
    serve();

    expect(await ask(target, WEB_SOCKET)).toMatchObject({
      taken: target,
      ip: '127.0.0.1',
    });
  });

  it.each([
    '/api/boost/wss',
    '/api/boost',
    '/API/boost/ws',
    '/other/api/boost/ws',
    'http://portal/other?http://portal/api/boost/ws',
    '/%61pi/boost/ws',
  ])('leaves %s to the ordinary routes', async target => {
    serve();

    expect(await ask(target, WEB_SOCKET)).toMatchObject({
      method: 'POST',
      upgrade: 'websocket',
    });
  });

  it('listens only when there are both a server and somebody who serves', async () => {
    expect(upgrades.isAttached).toBe(false);
    upgrades.attach({ server, app });
    expect(upgrades.isAttached).toBe(true);
    expect(server.listenerCount('upgrade')).toBe(0);

    upgrades.serve('/one', () => {});
    upgrades.serve('/two', () => {});

    expect(server.listenerCount('upgrade')).toBe(1);
    expect(() => upgrades.serve('/two', () => {})).toThrow('/two');
    expect(() => upgrades.attach({ server, app })).toThrow('attached');
  });

  it('leaves the upgrades of other plugins to them', async () => {
    serve();
    server.on('upgrade', (request, socket) => {
      if (request.url === '/other') socket.end('{"taken":"by another"}');
    });
    const socket = open();
    write(socket, '/other', WEB_SOCKET);

    expect(await text(socket)).toBe('{"taken":"by another"}');
    expect(await ask('/api/boost/ws', WEB_SOCKET)).toMatchObject({
      taken: '/api/boost/ws',
    });
  });

  it('lets a plugin begin to listen by the first WebSocket that it sees as a request', async () => {
    const late = express();
    late.use((request, response) => {
      // As Backstage's signals plugin does.
      const { server: own } = request.socket as unknown as { server: Server };
      own.on('upgrade', (_, socket) => socket.end('upgraded'));
      response.status(404).end();
    });
    server.removeAllListeners('request').on('request', late);
    serve();

    const first = open();
    write(first, '/signals', WEB_SOCKET);
    expect(await text(first)).toMatch(/^HTTP\/1\.1 404 /);

    const second = open();
    write(second, '/signals', WEB_SOCKET);
    expect(await text(second)).toBe('upgraded');
  });

  it('answers a request with a body that would like HTTP/2, and the next on its connection', async () => {
    serve();
    const socket = open();
    let answer = '';
    socket.setEncoding('utf8').on('data', chunk => {
      answer += chunk;
    });
    write(
      socket,
      '/first',
      [
        'Connection: Upgrade, HTTP2-Settings, keep-alive',
        'Upgrade: h2c',
        'HTTP2-Settings: AAMAAABkAAQAAP__',
        'X-Latin: \xe4',
        'Transfer-Encoding: chunked',
      ],
      '3\r\nabc\r\n',
    );
    socket.write('3\r\ndef\r\n0\r\n\r\n');
    while (!answer.includes('}')) await once(socket, 'data');
    write(socket, '/second', ['Connection: close', 'Content-Length: 2'], 'hi');
    await once(socket, 'end');

    const bodies = answer.match(/\{.*?\}/g)!.map(each => JSON.parse(each));
    expect(bodies).toEqual([
      { method: 'POST', url: '/first', body: 'abcdef' },
      { method: 'POST', url: '/second', body: 'hi' },
    ]);
  });

  it('answers such a request over TLS too', async () => {
    const certificate = await createTestCertificate();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await listen(createTlsServer(certificate, app) as unknown as Server);
    serve();
    const { port } = server.address() as AddressInfo;
    const socket = connectTls({ port, rejectUnauthorized: false });
    write(
      socket,
      '/first',
      ['Connection: Upgrade, close', 'Upgrade: h2c', 'Content-Length: 3'],
      'abc',
    );

    expect(await text(socket)).toContain('"body":"abc"');
  });

  it('cuts off an upgrade on a connection that is still being answered', async () => {
    server.removeAllListeners('request').on('request', () => {});
    serve();
    const socket = open();
    write(socket, '/slow', ['Content-Length: 0']);
    write(socket, '/api/boost/ws', WEB_SOCKET);

    expect(await text(socket)).toBe('');
  });

  it('survives a caller who breaks off', async () => {
    upgrades.attach({ server, app });
    const taken = new Promise<Duplex>(resolve => {
      upgrades.serve('/api/boost/ws', ({ socket }) => resolve(socket));
    });
    const caller = open();
    write(caller, '/api/boost/ws', WEB_SOCKET);
    const socket = await taken;
    const closed = new Promise(resolve => {
      socket.once('close', resolve);
    });

    caller.resetAndDestroy();

    await closed;
    expect(server.listening).toBe(true);
  });
});

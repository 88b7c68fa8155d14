import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { clientOptions } from '../testing/clientOptions';
import { discardBody } from './discardBody';
import { KagentiConnections } from './KagentiConnections';
import { toReadable } from './toReadable';

const STREAMS = 1_000;

const STREAM = {
  method: 'POST',
  path: '/api/v1/chat/team1/weather/stream',
  answersStream: true,
} as const;
const LIST = { method: 'GET', path: '/api/v1/agents' } as const;

// A thousand sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('KagentiConnections', () => {
  let server: Server;
  let connections: KagentiConnections;
  const streams = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const targets: Array<string | undefined> = [];

  beforeEach(async () => {
    targets.length = 0;
    server = createServer((request, response) => {
      targets.push(request.url);
      if (request.method === 'GET') {
        response.end('{}');
        return;
      }
      streams.add(response);
      response.once('close', () => streams.delete(response));
      response.write('data: 1\n\n');
    });
    server.on('connection', socket => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen({ port: 0, host: '127.0.0.1', backlog: 2 * STREAMS });
    await once(server, 'listening');
  });

  afterEach(async () => {
    connections.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function connect(path = '') {
    const { port } = server.address() as AddressInfo;
    const options = clientOptions(`http://127.0.0.1:${port}${path}`, {
      maximum: 2,
      maximumWaiting: 0,
    });
    connections = KagentiConnections.create(options);
    return connections;
  }

  const send = (call: Parameters<KagentiConnections['exchange']>[0]) =>
    connections.exchange(call, {}, undefined);

  it('lets others ask while a thousand streams are open, and leaves none behind', async () => {
    connect();
    const callers = Array.from(
      { length: STREAMS },
      () => new AbortController(),
    );
    const open: KagentiAnswer[] = await Promise.all(
      callers.map(({ signal }) => send({ ...STREAM, signal })),
    );
    expect(streams.size).toBe(STREAMS);

    const answer = await send(LIST);
    discardBody(answer.body);
    expect(answer.status).toBe(200);

    const failures = open.map(({ body }) => once(toReadable(body), 'error'));
    const ended = [...sockets].map(
      socket => new Promise(resolve => socket.once('close', resolve)),
    );
    for (const caller of callers) caller.abort(new Error('left'));
    await Promise.all(failures);
    // All but the one on which the list was asked for.
    await Promise.all(ended.slice(0, STREAMS));
    expect(streams.size).toBe(0);
  });

  it('goes on with a stream over the connection of the one before', async () => {
    connect();
    for (let count = 0; count < 3; count += 1) {
      const { body } = await send(STREAM);
      const stream = toReadable(body);
      await once(stream, 'data');
      for (const response of streams) response.end();
      await once(stream, 'end');
    }
    expect(sockets.size).toBe(1);
  });

  it('keeps the connections of more streams than there may be calls', async () => {
    connect();
    const listen = async () => {
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map(() => send(STREAM)),
      );
      const ends = answers.map(({ body }) =>
        once(toReadable(body).resume(), 'end'),
      );
      for (const response of streams) response.end();
      await Promise.all(ends);
    };

    await listen();
    await listen();

    expect(sockets.size).toBe(5);
  });

  it("sends paths below that of Kagenti's address, and queries encoded", async () => {
    connect('/kagenti/');
    const query = new URLSearchParams({ namespace: 'a b' });
    discardBody((await send({ ...LIST, query })).body);
    discardBody((await send(LIST)).body);
    expect(targets).toEqual([
      '/kagenti/api/v1/agents?namespace=a+b',
      '/kagenti/api/v1/agents',
    ]);
  });
});

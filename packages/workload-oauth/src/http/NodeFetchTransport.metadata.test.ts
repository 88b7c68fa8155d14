import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NodeFetchTransport } from './NodeFetchTransport';

describe('NodeFetchTransport, metadata', () => {
  const cleanUps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  });

  async function read(listener: RequestListener, timeoutMs?: number) {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const transport = NodeFetchTransport.create({ timeoutMs });
    cleanUps.push(
      () => transport.close(),
      () => server.closeAllConnections(),
      () => server.close(),
    );
    const { port } = server.address() as AddressInfo;
    return transport.get({
      url: `http://127.0.0.1:${port}/metadata`,
      headers: { accept: 'application/json' },
    });
  }

  it('reads metadata by a GET without a body', async () => {
    const seen: unknown[] = [];
    const answer = await read((request, response) => {
      seen.push([request.method, request.url, request.headers.accept]);
      response.end('{}');
    });

    expect(answer).toMatchObject({ status: 200, text: '{}' });
    expect(seen).toEqual([['GET', '/metadata', 'application/json']]);
  });

  it('follows no redirect of the metadata', async () => {
    const { status } = await read((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );

    expect(status).toBe(302);
  });

  it('bounds the size and the time of the metadata', async () => {
    await expect(
      read((_, response) => response.end('x'.repeat(65_537))),
    ).rejects.toMatchObject({ code: 'TOKEN_RESPONSE_INVALID' });
    await expect(read(() => {}, 50)).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
    });
  });
});

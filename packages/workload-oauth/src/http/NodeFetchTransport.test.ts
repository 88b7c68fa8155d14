import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createTestCertificate } from 'boost-testkit';
import { NodeFetchTransport } from './NodeFetchTransport';

describe('NodeFetchTransport', () => {
  const cleanUps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  });

  async function listen(server: Server): Promise<string> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanUps.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function post(
    listener: RequestListener,
    options: { timeoutMs?: number } = {},
  ) {
    const address = await listen(createServer(listener));
    const transport = NodeFetchTransport.create(options);
    cleanUps.push(() => transport.close());
    return () =>
      transport.post({
        url: `http://${address}/token`,
        headers: {},
        body: 'a=b',
      });
  }

  it('posts the form and returns the whole answer', async () => {
    const bodies: string[] = [];
    const send = await post(async (req, res) => {
      for await (const chunk of req) bodies.push(String(chunk));
      res.writeHead(418, { 'x-note': 'kept' }).end('short and stout');
    });

    const answer = await send();

    expect(bodies.join('')).toBe('a=b');
    expect(answer.status).toBe(418);
    expect(answer.headers.get('x-note')).toBe('kept');
    expect(answer.text).toBe('short and stout');
  });

  it('returns a redirect without following it', async () => {
    const paths: string[] = [];
    const send = await post((req, res) => {
      paths.push(req.url!);
      res.writeHead(302, { location: '/elsewhere' }).end();
    });

    expect((await send()).status).toBe(302);
    expect(paths).toEqual(['/token']);
  });

  it('gives up on a token endpoint that does not answer in time', async () => {
    const send = await post(() => {}, { timeoutMs: 50 });

    await expect(send()).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
      message: expect.stringContaining('within 50 ms'),
    });
  });

  it('gives up on an answer that begins and never ends', async () => {
    const send = await post((_, res) => void res.write('{'), { timeoutMs: 50 });

    await expect(send()).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
    });
  });

  it('reads an answer of exactly 64 KiB', async () => {
    const send = await post((_, res) => res.end('x'.repeat(65_536)));

    expect((await send()).text).toHaveLength(65_536);
  });

  it('stops reading an answer of more than 64 KiB', async () => {
    const send = await post((_, res) => res.end('x'.repeat(65_537)));

    await expect(send()).rejects.toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      message: expect.stringContaining('65536 bytes'),
    });
  });

  it('says why a token endpoint cannot be reached', async () => {
    const transport = NodeFetchTransport.create();
    cleanUps.push(() => transport.close());
    const closed = createServer();
    const address = await listen(closed);
    closed.close();

    await expect(
      transport.post({ url: `http://${address}/t`, headers: {}, body: '' }),
    ).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('reports a connection that is cut before the answer', async () => {
    const send = await post(req => void req.socket.destroy());

    await expect(send()).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
    });
  });

  it('uses one connection for successive grants', async () => {
    const ports = new Set<number | undefined>();
    const send = await post((req, res) => {
      ports.add(req.socket.remotePort);
      res.end('{}');
    });

    await send();
    await send();

    expect(ports.size).toBe(1);
  });

  it('trusts the given CA and no other', async () => {
    const certificate = await createTestCertificate();
    const server = createTlsServer(certificate, (_, res) => res.end('{}'));
    const url = `https://${await listen(server)}/token`;
    const trusting = NodeFetchTransport.create({ ca: certificate.cert });
    const other = NodeFetchTransport.create();
    cleanUps.push(
      () => trusting.close(),
      () => other.close(),
    );

    expect((await trusting.post({ url, headers: {}, body: '' })).status).toBe(
      200,
    );
    await expect(
      other.post({ url, headers: {}, body: '' }),
    ).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      message: expect.stringContaining('trusted'),
    });
  });
});

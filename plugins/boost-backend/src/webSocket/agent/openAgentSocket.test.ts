import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createTestCertificate, type TestCertificate } from 'boost-testkit';
import { Secret } from 'workload-oauth';
import { WebSocketServer } from 'ws';
import { ManualTimers } from '../testing/ManualTimers';
import { openAgentSocket } from './openAgentSocket';

describe('openAgentSocket over TLS', () => {
  const timers = ManualTimers.create();
  let certificate: TestCertificate;
  let server: Server;
  let targets: Array<string | undefined>;

  beforeAll(async () => {
    certificate = await createTestCertificate();
  });

  beforeEach(async () => {
    targets = [];
    const sockets = new WebSocketServer({ noServer: true });
    server = createServer(certificate);
    server.on('upgrade', (request, socket, head) => {
      targets.push(request.url);
      sockets.handleUpgrade(request, socket, head, () => {});
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    await new Promise(resolve => server.close(resolve));
  });

  function open(ca?: string, signal = new AbortController().signal) {
    const { port } = server.address() as AddressInfo;
    return openAgentSocket({
      url: new URL(`wss://127.0.0.1:${port}/api/v1/acp/ws/team1/weather`),
      namespace: 'team1',
      headers: {},
      token: { value: new Secret('marked-token+/='), expiresAtMs: 0 },
      tls: { ca, rejectUnauthorized: true },
      messageBytes: 1024,
      timeoutSeconds: 10,
      timers,
      signal,
    });
  }

  it('trusts whom it is told to, and writes the token where nobody sees it', async () => {
    const socket = await open(certificate.cert);

    expect(targets).toEqual([
      '/api/v1/acp/ws/team1/weather?token=marked-token%2B%2F%3D',
    ]);
    expect(timers.size).toBe(0);
    expect(inspect(socket, { depth: 8, showHidden: true })).not.toContain(
      'marked-token',
    );
    socket.terminate();
  });

  it('tells whom it does not trust', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      message: expect.stringContaining('SELF_SIGNED_CERT'),
    });
    expect(targets).toEqual([]);
    expect(timers.size).toBe(0);
  });

  it('does not begin for a caller who has left', async () => {
    const reason = new Error('left');

    await expect(
      open(certificate.cert, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
    expect(targets).toEqual([]);
  });
});

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { EventEmitter, once } from 'node:events';
import { ClientRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createTestCertificate, type TestCertificate } from 'boost-testkit';
import { Secret } from 'workload-oauth';
import { WebSocketServer } from 'ws';
import { ManualTimers } from '../testing/ManualTimers';
import { openAgentSocket } from './openAgentSocket';

/** What Node tells instruments of outgoing requests. */
const CHANNELS = ['request.start', 'response.finish', 'request.error'].map(
  name => `http.client.${name}`,
);

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
    const { webSocket } = await open(certificate.cert);

    expect(targets).toEqual([
      '/api/v1/acp/ws/team1/weather?token=marked-token%2B%2F%3D',
    ]);
    expect(timers.size).toBe(0);
    expect(inspect(webSocket, { depth: 8, showHidden: true })).not.toContain(
      'marked-token',
    );
    webSocket.terminate();
  });

  it.each(['granted', 'refused', 'broken off'])(
    'shows no observer the token, whether it is %s',
    async outcome => {
      if (outcome !== 'granted') {
        server.removeAllListeners('upgrade').on('upgrade', (_, socket) => {
          if (outcome === 'refused') {
            socket.end('HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n');
          } else socket.destroy();
        });
      }
      const paths: string[] = [];
      const observe = (message: unknown) =>
        paths.push((message as { request: ClientRequest }).request.path);
      for (const channel of CHANNELS) subscribe(channel, observe);
      const emit = jest
        .spyOn(ClientRequest.prototype, 'emit')
        .mockImplementation(function record(this: ClientRequest, ...args) {
          paths.push(this.path);
          return EventEmitter.prototype.emit.apply(this, args);
        });

      const opened = await open(certificate.cert).catch(() => undefined);

      emit.mockRestore();
      for (const channel of CHANNELS) unsubscribe(channel, observe);
      opened?.webSocket.terminate();
      expect(opened !== undefined).toBe(outcome === 'granted');
      expect(new Set(paths)).toEqual(new Set(['/api/v1/acp/ws/team1/weather']));
    },
  );

  it('leaves what fails later to whoever uses it', async () => {
    const { webSocket } = await open(certificate.cert);

    webSocket.emit('error', new Error('later'));

    expect(webSocket.readyState).toBe(webSocket.OPEN);
    webSocket.terminate();
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

import { once } from 'node:events';
import { createServer } from 'node:https';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { IssuedCertificate } from 'boost-testkit';
import { matchAnyId } from '../identity/matchAnyId';
import { matchId } from '../identity/matchId';
import { SpiffeId } from '../identity/SpiffeId';
import { TlsPeer } from '../testing/TlsPeer';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { getPeerSpiffeId } from './tls/getPeerSpiffeId';
import { spiffeServerOptions } from './tls/spiffeServerOptions';
import { X509Source } from './X509Source';

const CALLER = 'spiffe://example.org/caller';
const matchCaller = matchId(SpiffeId.parse(CALLER));

let scene: WorkloadApiScene;
let source: X509Source;
let peer: TlsPeer;
let refusals: NodeJS.ErrnoException[];

beforeEach(async () => {
  scene = await WorkloadApiScene.create({ federatesWith: ['other.org'] });
  source = scene.keep(await X509Source.create(scene.options));
  refusals = [];
  peer = await TlsPeer.create(spiffeServerOptions, server => {
    server.on('tlsClientError', error => refusals.push(error));
    source.protectTlsServer(server, matchCaller);
  });
});

afterEach(async () => {
  peer.close();
  await scene.close();
});

/** Options of a client that checks nothing, and shows a certificate or none. */
function client(
  shown?: IssuedCertificate,
  version: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
): ConnectionOptions {
  return {
    cert: shown?.certificate.toString(),
    key: shown?.keyPem,
    rejectUnauthorized: false,
    minVersion: version,
    maxVersion: version,
  };
}

describe('X509Source, TLS servers', () => {
  it('lets a welcome client through and knows its SPIFFE ID', async () => {
    const shown = await scene.agent.mintCertificate('/caller');

    const attempt = await peer.attempt(client(shown));

    expect(attempt.received).toBe('hello');
    expect(`${getPeerSpiffeId(peer.sockets[0])}`).toBe(CALLER);
    expect(getPeerSpiffeId({})).toBeUndefined();
  });

  it('has mutual TLS between two sources', async () => {
    await scene.agent.setEntries([{ path: '/caller' }]);
    const other = scene.keep(await X509Source.create(scene.options));

    const attempt = await peer.attempt(other.tlsClientOptions(matchAnyId()));

    expect(attempt.received).toBe('hello');
  });

  describe.each(['TLSv1.2', 'TLSv1.3'] as const)('by %s', version => {
    /** What a client gets, how much of its words was read, and whether it was announced. */
    async function outcome(shown?: IssuedCertificate) {
      const { received } = await peer.attempt(client(shown, version));
      return [received, peer.bytesRead, peer.sockets.length];
    }
    const nothing = ['', 0, 0];

    it('reads nothing from a client without a certificate', async () => {
      expect(await outcome()).toEqual(nothing);
    });

    it('reads nothing from a client that is not welcome', async () => {
      const shown = await scene.agent.mintCertificate('/stranger');

      expect(await outcome(shown)).toEqual(nothing);
      expect(refusals.map(({ code }) => code)).toContain(
        'SPIFFE_ID_UNEXPECTED',
      );
    });

    it('reads nothing from a client of a trust domain that is not trusted', async () => {
      const stranger = await WorkloadApiScene.create();
      const shown = await stranger.agent.mintCertificate('/caller');
      await stranger.close();

      expect(await outcome(shown)).toEqual(nothing);
    });

    it('reads nothing from a client whose identity a foreign authority has signed', async () => {
      const shown = await scene.agent.mintCertificate(CALLER, 'other.org');

      expect(await outcome(shown)).toEqual(nothing);
      expect(refusals.map(({ code }) => code)).toContain('X509_SVID_INVALID');
    });
  });

  it('shows new connections the new certificate and leaves open ones alone', async () => {
    const shown = await scene.agent.mintCertificate('/caller');
    const open = connect({ ...peer.address, ...client(shown) });
    await once(open, 'data');
    const before = open.getPeerX509Certificate()?.fingerprint256;

    const updated = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });
    await scene.agent.rotateSvids();
    await updated;
    const later = connect({ ...peer.address, ...client(shown) });
    await once(later, 'data');
    const after = later.getPeerX509Certificate()?.fingerprint256;
    const [oldSocket] = peer.sockets;
    oldSocket.write('still here');
    const [bytes] = await once(open, 'data');
    open.destroy();
    later.destroy();

    expect(after).not.toBe(before);
    expect(after).toBe(source.getX509Svid().certificates[0].fingerprint256);
    expect(String(bytes)).toBe('still here');
  });

  it('resumes no session of a client', async () => {
    const shown = await scene.agent.mintCertificate('/caller');
    const options = { ...peer.address, ...client(shown, 'TLSv1.2') };
    const first = connect(options);
    await once(first, 'data');
    const session = first.getSession();
    first.destroy();

    const second = connect({ ...options, session });
    await once(second, 'data');
    const isReused = second.isSessionReused();
    second.destroy();

    expect(isReused).toBe(false);
  });

  it('accepts nobody after the source was closed', async () => {
    const shown = await scene.agent.mintCertificate('/caller');

    source.close();

    const { received } = await peer.attempt(client(shown));
    expect(received).toBe('');
    expect(peer.sockets).toEqual([]);
    expect(refusals.map(({ code }) => code)).toContain('SOURCE_CLOSED');
  });

  it('accepts nobody at a server that does not ask for certificates', async () => {
    const shown = await scene.agent.mintCertificate('/caller');
    const careless = await TlsPeer.create({}, server => {
      source.protectTlsServer(server, matchAnyId());
    });

    const attempts = [
      await careless.attempt(client(shown)),
      await careless.attempt(client()),
    ];
    careless.close();

    expect(attempts.map(({ received }) => received)).toEqual(['', '']);
    expect(careless.bytesRead).toBe(0);
  });

  it('accepts nobody at a server that was not protected', async () => {
    const bare = await TlsPeer.create(spiffeServerOptions);

    const { received, error } = await bare.attempt(client());
    bare.close();

    expect(received).toBe('');
    expect(error).toBeDefined();
  });

  it('protects an HTTPS server, whose handlers learn who asks', async () => {
    const callers: string[] = [];
    const server = source.protectTlsServer(
      createServer(spiffeServerOptions, (request, response) => {
        callers.push(`${getPeerSpiffeId(request.socket)}`);
        response.end('served');
      }),
      matchCaller,
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const ask = async (shown?: IssuedCertificate) => {
      const { port } = server.address() as { port: number };
      const socket: TLSSocket = connect({ port, ...client(shown) });
      socket.on('error', () => {});
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
      let answer = '';
      socket.on('data', bytes => {
        answer += bytes;
      });
      await once(socket, 'close').catch(() => {});
      return answer;
    };

    const good = await ask(await scene.agent.mintCertificate('/caller'));
    const bad = await ask(await scene.agent.mintCertificate('/stranger'));
    const none = await ask();
    server.close();

    expect(good).toContain('served');
    expect([bad, none]).toEqual(['', '']);
    expect(callers).toEqual([CALLER]);
  });
});

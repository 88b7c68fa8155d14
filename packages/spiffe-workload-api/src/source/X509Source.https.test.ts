import { once } from 'node:events';
import { createServer, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { createTestCertificate } from 'boost-testkit';
import { matchId } from '../identity/matchId';
import { SpiffeId } from '../identity/SpiffeId';
import type { SpiffeIdMatcher } from '../identity/SpiffeIdMatcher';
import { listen } from '../testing/listen';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { SpiffeHttpsAgent } from './tls/SpiffeHttpsAgent';
import { WebHttpsAgent } from './tls/WebHttpsAgent';
import { X509Source } from './X509Source';

const matchBilling = matchId(SpiffeId.parse('spiffe://example.org/billing'));

let scene: WorkloadApiScene;
let source: X509Source;

beforeEach(async () => {
  scene = await WorkloadApiScene.create();
  source = scene.keep(await X509Source.create(scene.options));
});

afterEach(() => scene.close());

describe('X509Source, HTTPS clients', () => {
  const refuseAll: SpiffeIdMatcher = () =>
    matchBilling(SpiffeId.parse('spiffe://example.org/nobody'));

  async function serveHttps() {
    const { certificate, keyPem } =
      await scene.agent.mintCertificate('/billing');
    const server = createServer(
      { cert: certificate.toString(), key: keyPem },
      (_, response) => response.end('served'),
    );
    const port = await listen(server);
    const stop = () => {
      server.closeAllConnections();
      server.close();
    };
    return { server, port, stop };
  }

  async function get(options: object): Promise<string> {
    const sent = request({ host: '127.0.0.1', ...options });
    sent.end();
    try {
      const [response] = await once(sent, 'response');
      let body = '';
      for await (const chunk of response) body += chunk;
      return body;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }

  it('never lends a connection to a request with another check', async () => {
    const { port, stop } = await serveHttps();

    // The global agent keeps connections open and would reuse this one.
    const welcome = await get({
      port,
      ...source.tlsClientOptions(matchBilling),
    });
    const refused = await get({ port, ...source.tlsClientOptions(refuseAll) });
    stop();

    expect(welcome).toBe('served');
    expect(refused).toBe('SPIFFE_ID_UNEXPECTED');
  });

  it('keeps verified connections open and resumes no session', async () => {
    const { server, port, stop } = await serveHttps();
    const reused: boolean[] = [];
    let connections = 0;
    server.on('secureConnection', socket => {
      connections++;
      reused.push(socket.isSessionReused());
    });
    const agent = SpiffeHttpsAgent.create(source, matchBilling, {
      keepAlive: true,
    });

    await get({ port, agent });
    await get({ port, agent });
    const kept = connections;
    server.closeAllConnections();
    await get({ port, agent, session: Buffer.from('stale') });
    agent.destroy();
    stop();

    expect(kept).toBe(1);
    expect(reused).not.toContain(true);
  });

  it('verifies through an agent whatever the request asks for', async () => {
    const { port, stop } = await serveHttps();
    const agent = SpiffeHttpsAgent.create(source, refuseAll);

    const answer = await get({
      port,
      agent,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    agent.destroy();
    stop();

    expect(answer).toBe('SPIFFE_ID_UNEXPECTED');
  });

  it('shows its certificate to a server of the web, which is verified as always', async () => {
    const web = await createTestCertificate();
    const { trustDomain } = source.getX509Svid().id;
    const clients: (string | undefined)[] = [];
    const server = createServer(
      {
        ...web,
        requestCert: true,
        rejectUnauthorized: true,
        ca: source.getX509Bundle(trustDomain).authoritiesPem(),
      },
      (incoming, response) => {
        const socket = incoming.socket as TLSSocket;
        clients.push(socket.getPeerX509Certificate()?.subjectAltName);
        response.end('served');
      },
    );
    const port = await listen(server);
    const agent = WebHttpsAgent.create(source, { ca: web.cert });
    const servername = 'elsewhere.example';

    const good = await get({ port, agent });
    const wrongName = await get({ port, agent, servername });
    const untrusted = await get({ port, agent: WebHttpsAgent.create(source) });
    agent.destroy();
    server.closeAllConnections();
    server.close();

    expect([good, wrongName]).toEqual([
      'served',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ]);
    expect(untrusted).toMatch(/SELF_SIGNED|UNABLE_TO/);
    expect(clients).toEqual([`URI:${source.getX509Svid().id}`]);
  });
});

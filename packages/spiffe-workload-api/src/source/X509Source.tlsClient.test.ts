import type { IssuedCertificate } from 'boost-testkit';
import { matchId } from '../identity/matchId';
import { matchMemberOf } from '../identity/matchMemberOf';
import { SpiffeId } from '../identity/SpiffeId';
import { TrustDomain } from '../identity/TrustDomain';
import { TlsPeer } from '../testing/TlsPeer';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { X509Source } from './X509Source';

const BILLING = 'spiffe://example.org/billing';
const matchBilling = matchId(SpiffeId.parse(BILLING));

let scene: WorkloadApiScene;
let source: X509Source;
const peers: TlsPeer[] = [];

beforeEach(async () => {
  scene = await WorkloadApiScene.create({ federatesWith: ['other.org'] });
  source = scene.keep(await X509Source.create(scene.options));
});

afterEach(async () => {
  peers.splice(0).forEach(peer => peer.close());
  await scene.close();
});

async function serve(
  { certificate, keyPem }: IssuedCertificate,
  version: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
): Promise<TlsPeer> {
  const peer = await TlsPeer.create({
    cert: certificate.toString(),
    key: keyPem,
    minVersion: version,
    maxVersion: version,
  });
  peers.push(peer);
  return peer;
}

describe('X509Source, TLS clients', () => {
  it('verifies a server by its SPIFFE ID and never by its host name', async () => {
    const peer = await serve(await scene.agent.mintCertificate('/billing'));

    const attempt = await peer.attempt(source.tlsClientOptions(matchBilling));

    expect(attempt).toEqual({ received: 'hello', error: undefined });
    expect(peer.bytesRead).toBe('early'.length);
  });

  it('accepts a server of a federated trust domain when it is welcome', async () => {
    const other = TrustDomain.parse('other.org');
    const peer = await serve(
      await scene.agent.mintCertificate('/billing', 'other.org'),
    );

    const attempt = await peer.attempt(
      source.tlsClientOptions(matchMemberOf(other)),
    );

    expect(attempt.received).toBe('hello');
  });

  describe.each(['TLSv1.2', 'TLSv1.3'] as const)('by %s', version => {
    async function refusal(certificate: IssuedCertificate): Promise<string> {
      const peer = await serve(certificate, version);
      const { received, error } = await peer.attempt(
        source.tlsClientOptions(matchBilling),
      );
      expect(received).toBe('');
      expect(peer.bytesRead).toBe(0);
      return error?.code ?? 'no error';
    }

    it('sends nothing to a server with another SPIFFE ID', async () => {
      expect(await refusal(await scene.agent.mintCertificate('/other'))).toBe(
        'SPIFFE_ID_UNEXPECTED',
      );
    });

    it('sends nothing to a server of a trust domain that is not trusted', async () => {
      const stranger = await WorkloadApiScene.create({
        trustDomain: 'example.org',
      });
      const certificate = await stranger.agent.mintCertificate('/billing');
      await stranger.close();

      expect(await refusal(certificate)).toMatch(/UNABLE_TO|X509_SVID_INVALID/);
    });

    it('sends nothing to a server whose identity a foreign authority has signed', async () => {
      const forged = await scene.agent.mintCertificate(BILLING, 'other.org');

      expect(await refusal(forged)).toBe('X509_SVID_INVALID');
    });

    it('sends nothing to a server without a SPIFFE ID', async () => {
      const uri = 'https://example.org/billing';
      const certificate = await scene.agent.mintCertificate(uri);

      expect(await refusal(certificate)).toMatch(/SPIFFE_ID_INVALID|X509/);
    });
  });

  it('sends nothing after the source was closed', async () => {
    const peer = await serve(await scene.agent.mintCertificate('/billing'));
    const options = source.tlsClientOptions(matchBilling);

    source.close();

    const { error } = await peer.attempt(options);
    expect(error?.code).toBe('SOURCE_CLOSED');
    expect(peer.bytesRead).toBe(0);
    expect(() => source.tlsClientOptions(matchBilling)).toThrow(/closed/);
  });

  it('does not let the environment switch the check off', async () => {
    const peer = await serve(await scene.agent.mintCertificate('/other'));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const attempt = await peer.attempt(source.tlsClientOptions(matchBilling));
      expect(attempt.error?.code).toBe('SPIFFE_ID_UNEXPECTED');
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });
});

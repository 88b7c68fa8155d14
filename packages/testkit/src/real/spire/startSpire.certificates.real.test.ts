import { X509Certificate } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import { describeReal } from '../describeReal';
import { startSpire } from './startSpire';

const PORTAL = '/ns/team1/sa/portal';

const last = (chain: string) =>
  new X509Certificate(chain.slice(chain.lastIndexOf('-----BEGIN')));

describeReal('spire', 'startSpire', () => {
  it('gives X.509-SVIDs that lead to a root which outlives a restart', async () => {
    const spire = await startSpire({
      trustDomain: 'boost.test',
      entries: [{ path: PORTAL, dnsNames: ['portal'], x509SvidTtlSeconds: 90 }],
      upstreamAuthority: true,
    });
    try {
      const root = new X509Certificate(spire.rootCertificates);
      for (const act of [async () => {}, () => spire.restartServer()]) {
        await act();
        const svid = await spire.fetchX509Svid({ path: PORTAL });
        const certificate = new X509Certificate(svid.certificate);
        expect(certificate.subjectAltName).toContain(
          `URI:spiffe://boost.test${PORTAL}`,
        );
        expect(certificate.subject).toBe('C=US\nO=SPIRE\nCN=portal');
        expect(last(svid.certificate).verify(root.publicKey)).toBe(true);
        expect(svid.key).toContain('PRIVATE KEY');
      }
    } finally {
      await spire.stop();
    }
  });

  it('keeps its keys on disk over a restart when it was told to', async () => {
    const spire = await startSpire({
      entries: [{ path: PORTAL }],
      keyManager: 'disk',
    });
    const readKeyId = async () =>
      decodeProtectedHeader(await spire.fetchJwtSvid({ audience: 'x' })).kid;
    try {
      const before = await readKeyId();
      await spire.restartServer();
      await spire.restartAgent();
      expect(await readKeyId()).toBe(before);
      expect(() => spire.bundleEndpoint).toThrow(/without 'bundleEndpoint'/);
    } finally {
      await spire.stop();
    }
  });
});

import { X509Certificate } from 'node:crypto';
import { TestAuthority } from 'boost-testkit';
import { expectNoLeak } from '../testing/expectNoLeak';
import { X509SvidCertificateSource } from './X509SvidCertificateSource';

describe('X509SvidCertificateSource', () => {
  it('gives the X.509-SVID of the moment', async () => {
    const authority = await TestAuthority.create();
    const pairs = await Promise.all(
      ['one', 'two'].map(commonName => authority.issueClient({ commonName })),
    );
    let [current] = pairs;
    const source = X509SvidCertificateSource.create({
      provider: {
        getX509Svid: () => ({
          certificates: [new X509Certificate(current.certificate)],
          certificatesPem: () => current.certificate,
          privateKeyPem: () => current.key,
        }),
      },
    });

    expect((await source.getClientCertificate()).subject).toBe('CN=one');
    [, current] = pairs;
    const found = await source.getClientCertificate();

    expect(found.subject).toBe('CN=two');
    expect(found.privateKeyPem.reveal()).toBe(current.key);
    expectNoLeak(
      found,
      current.key.split('\n').filter(line => line.length > 30),
    );
  });

  it('names an X.509-SVID that has expired', async () => {
    const authority = await TestAuthority.create();
    const { certificate, key } = await authority.issueClient({
      commonName: 'portal',
      lifetimeSeconds: 60,
    });
    const source = X509SvidCertificateSource.create({
      provider: {
        getX509Svid: () => ({
          certificates: [new X509Certificate(certificate)],
          certificatesPem: () => certificate,
          privateKeyPem: () => key,
        }),
      },
      nowMs: () => Date.now() + 61_000,
    });

    await expect(source.getClientCertificate()).rejects.toMatchObject({
      code: 'CERTIFICATE_EXPIRED',
      message: expect.stringContaining('SPIRE agent'),
    });
  });

  it('says what the source of X.509-SVIDs failed with', async () => {
    const cause = Object.assign(new Error('closed'), { code: 'SOURCE_CLOSED' });
    const source = X509SvidCertificateSource.create({
      provider: {
        getX509Svid: () => {
          throw cause;
        },
      },
    });

    await expect(source.getClientCertificate()).rejects.toMatchObject({
      code: 'CERTIFICATE_SOURCE_UNAVAILABLE',
      message: expect.stringContaining('SOURCE_CLOSED, closed'),
      cause,
    });
  });
});

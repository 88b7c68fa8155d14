import { type CertificateWithKey, TestAuthority } from 'boost-testkit';
import { readBoundedFile } from '../files/readBoundedFile';
import { expectNoLeak } from '../testing/expectNoLeak';
import { TestFolder } from '../testing/TestFolder';
import { PemFileCertificateSource } from './PemFileCertificateSource';

const DAY_MS = 86_400_000;

describe('PemFileCertificateSource', () => {
  let authority: TestAuthority;
  let first: CertificateWithKey;
  let second: CertificateWithKey;
  let folder: TestFolder;
  let nowMs = Date.now();

  beforeAll(async () => {
    authority = await TestAuthority.create();
    const whom = { commonName: 'portal', organization: 'example' };
    first = await authority.issueClient(whom);
    second = await authority.issueClient(whom);
  });

  beforeEach(async () => {
    nowMs = Date.now();
    folder = await TestFolder.create();
  });

  afterEach(() => folder.close());

  async function write({ certificate, key }: CertificateWithKey) {
    await folder.write('tls.crt', certificate);
    await folder.write('tls.key', key);
  }

  function createSource(
    readFile?: (path: string, maxBytes: number) => Promise<Buffer>,
  ) {
    return PemFileCertificateSource.create({
      certificateFile: folder.path('tls.crt'),
      privateKeyFile: folder.path('tls.key'),
      nowMs: () => nowMs,
      readFile,
    });
  }

  it('gives certificate and key with the subject as Keycloak writes it', async () => {
    await write({
      ...first,
      certificate: `a comment\n${first.certificate}\n${authority.certificate}`,
    });

    const found = await createSource().getClientCertificate();

    expect(found.subject).toBe('CN=portal,O=example');
    expect(found.certificatesPem.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(found.certificatesPem).not.toContain('comment');
    expect(found.privateKeyPem.reveal()).toBe(first.key.trim());
    expect(found.expiresAtMs).toBeGreaterThan(nowMs);
    expectNoLeak(found, keyLines(first));
  });

  it('gives the renewed pair after both files were swapped', async () => {
    await write(first);
    const source = createSource();
    await source.getClientCertificate();
    await write(second);

    const { privateKeyPem } = await source.getClientCertificate();

    expect(privateKeyPem.reveal()).toBe(second.key.trim());
  });

  it('reads again when a renewal falls between the two files', async () => {
    await write(first);
    let reads = 0;
    const source = createSource(async (path, maxBytes) => {
      if (++reads === 2) await write(second);
      return readBoundedFile(path, maxBytes);
    });

    const { privateKeyPem } = await source.getClientCertificate();

    expect(privateKeyPem.reveal()).toBe(second.key.trim());
    expect(reads).toBe(4);
  });

  it('names a key that does not belong to the certificate', async () => {
    await write({ certificate: first.certificate, key: second.key });

    const failure: unknown = await createSource()
      .getClientCertificate()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({
      code: 'CREDENTIAL_FILE_INVALID',
      message: expect.stringContaining('does not belong to the certificate'),
    });
    expectNoLeak(failure, keyLines(second));
  });

  it('names a certificate that has expired or has not begun', async () => {
    await write(first);
    const source = createSource();

    nowMs = Date.now() + DAY_MS + 1;
    await expect(source.getClientCertificate()).rejects.toMatchObject({
      code: 'CERTIFICATE_EXPIRED',
      message: expect.stringMatching(
        /tls\.crt \(CN=portal,O=example\) expired/,
      ),
    });

    nowMs = Date.now() - DAY_MS;
    await expect(source.getClientCertificate()).rejects.toMatchObject({
      code: 'CERTIFICATE_EXPIRED',
      message: expect.stringContaining('is good only from'),
    });
  });

  it.each([
    ['tls.crt', 'no certificate', 'holds no PEM certificate'],
    [
      'tls.crt',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      'cannot be read',
    ],
    ['tls.key', 'no key', 'holds no PEM private key'],
    [
      'tls.key',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA\n-----END ENCRYPTED PRIVATE KEY-----',
      'encrypted',
    ],
    [
      'tls.key',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      'cannot be read',
    ],
  ])('names what is wrong with %s: %j', async (name, content, words) => {
    await write(first);
    const path = await folder.write(name, content);

    await expect(createSource().getClientCertificate()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_INVALID',
      message: expect.stringMatching(
        new RegExp(`${path.replaceAll('.', '\\.')} .*${words}`),
      ),
    });
  });

  it('names a missing file', async () => {
    await write(first);
    await folder.remove('tls.key');

    await expect(createSource().getClientCertificate()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_MISSING',
      message: expect.stringContaining(folder.path('tls.key')),
    });
  });
});

function keyLines({ key }: CertificateWithKey): string[] {
  return key.split('\n').filter(line => line.length > 30);
}

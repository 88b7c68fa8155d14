import { TestAuthority } from 'boost-testkit';
import { PemFileCertificateSource } from '../certificates/PemFileCertificateSource';
import { TestFolder } from '../testing/TestFolder';
import { TlsScene } from '../testing/TlsScene';
import { NodeFetchTransport } from './NodeFetchTransport';

describe('NodeFetchTransport, certificates', () => {
  let scene: TlsScene;
  let folder: TestFolder;
  let transport: NodeFetchTransport;

  beforeEach(async () => {
    scene = await TlsScene.create();
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    transport?.close();
    await scene.close();
    await folder.close();
  });

  async function present(commonName: string): Promise<void> {
    const { certificate, key } = await scene.authority.issueClient({
      commonName,
    });
    await folder.write('tls.crt', certificate);
    await folder.write('tls.key', key);
  }

  function createTransport(options: { caFile?: string } = {}) {
    const ca = options.caFile ? undefined : scene.authority.certificate;
    transport = NodeFetchTransport.create({
      ca,
      ...options,
      clientCertificate: PemFileCertificateSource.create({
        certificateFile: folder.path('tls.crt'),
        privateKeyFile: folder.path('tls.key'),
      }),
    });
    return transport;
  }

  const post = () => transport.post({ url: scene.url, headers: {}, body: '' });

  it('shows the current certificate and no old connection after a renewal', async () => {
    await present('first');
    createTransport();
    await post();
    await post();

    await present('second');
    await post();
    await post();

    const { seen } = scene;
    expect(seen.map(({ subject }) => subject)).toEqual([
      'first',
      'first',
      'second',
      'second',
    ]);
    // Each certificate has one connection, and it is kept as long as it may be.
    expect(new Set(seen.map(({ port }) => port)).size).toBe(2);
  });

  it('lets a request end that was under way when the certificate changed', async () => {
    await present('first');
    createTransport();
    let open = () => {};
    scene.gate = new Promise<void>(resolve => (open = resolve));
    const underWay = post();
    while (scene.seen.length === 0) await new Promise(setImmediate);

    await present('second');
    const after = post();
    while (scene.seen.length === 1) await new Promise(setImmediate);
    open();

    expect((await underWay).status).toBe(200);
    expect((await after).status).toBe(200);
    expect(scene.seen.map(({ subject }) => subject)).toEqual([
      'first',
      'second',
    ]);
  });

  it('names a missing certificate before it connects', async () => {
    createTransport();

    await expect(post()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_MISSING',
    });
    expect(scene.seen).toEqual([]);
  });

  it('reads its CA file again when the server gets another CA', async () => {
    await present('first');
    const caFile = await folder.write('ca.crt', scene.authority.certificate);
    createTransport({ caFile });
    await post();

    const other = await TestAuthority.create();
    await scene.replaceCertificate(other);
    await expect(post()).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
    });
    await folder.write('ca.crt', other.certificate);

    expect((await post()).status).toBe(200);
  });

  it('names a CA file that holds no certificate', async () => {
    const caFile = await folder.write('ca.crt', 'not one');
    createTransport({ caFile });

    await expect(post()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_INVALID',
      message: expect.stringContaining(caFile),
    });
    await folder.write(
      'ca.crt',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    );
    await expect(post()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_INVALID',
      message: expect.stringContaining('cannot be read'),
    });
  });

  it('takes the CAs as text or as a file, not both', () => {
    expect(() => NodeFetchTransport.create({ ca: 'x', caFile: '/x' })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });
});

import { readFile, rm, writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import type { KagentiError } from '../errors/KagentiError';
import { TlsFiles } from './TlsFiles';
import { TlsScene } from '../testing/TlsScene';

describe('TlsFiles', () => {
  let scene: TlsScene;

  beforeEach(async () => {
    scene = await TlsScene.create();
    await scene.present('portal');
  });

  afterEach(() => scene.close());

  async function failure(): Promise<KagentiError> {
    return scene.ask(scene.createClient(scene.files)).then(
      () => Promise.reject(new Error('the call did not fail')),
      error => error,
    );
  }

  it.each(['caFile', 'certFile', 'keyFile'] as const)(
    'names %s that is missing, and its key, before it connects',
    async key => {
      await rm(scene.files[key]);

      const error = await failure();
      expect(error).toMatchObject({
        code: 'KAGENTI_UNREACHABLE',
        statusCode: 502,
        message: expect.stringMatching(/\(CREDENTIAL_FILE_MISSING\)/),
        cause: { message: expect.stringContaining(scene.files[key]) },
      });
      // Callers learn which key it is, and not where the portal keeps its files.
      expect(error.message).toContain(`boost.kagenti.tls.${key}`);
      expect(error.message).not.toContain(scene.files[key]);
      expect(scene.seen).toEqual([]);
    },
  );

  it.each(['caFile', 'certFile', 'keyFile'] as const)(
    'says that %s holds something else, and never what',
    async key => {
      await writeFile(scene.files[key], 'marked-words');

      const error = await failure();
      expect(error.message).toContain('(CREDENTIAL_FILE_INVALID)');
      expect(error.message).toContain(`boost.kagenti.tls.${key}`);
      expect(inspect(error, { depth: 9 })).not.toContain('marked-words');
    },
  );

  it('names a key that does not belong to the certificate', async () => {
    const other = await scene.authority.issueClient({ commonName: 'other' });
    await writeFile(scene.files.keyFile, other.key);

    const error = await failure();
    expect(error).toMatchObject({
      message: expect.stringContaining('boost.kagenti.tls.keyFile'),
      cause: { message: expect.stringContaining('does not belong') },
    });
    const line = other.key.split('\n')[1];
    expect(inspect(error, { depth: 9 })).not.toContain(line);
  });

  it('names a certificate that has expired, and shows it to nobody', async () => {
    const { authority } = scene;
    const expired = { commonName: 'portal', lifetimeSeconds: -30 };
    await scene.put(
      authority.certificate,
      await authority.issueClient(expired),
    );

    expect(await failure()).toMatchObject({
      message: expect.stringContaining('(CERTIFICATE_EXPIRED)'),
      cause: { message: expect.stringContaining(scene.files.certFile) },
    });
    expect(scene.seen).toEqual([]);
  });

  it('reads once for connections that begin together, and again for the next', async () => {
    const read: string[] = [];
    const files = TlsFiles.create(scene.files, {
      readFile: async path => {
        read.push(path);
        return readFile(path);
      },
    });

    await Promise.all([files.read(), files.read(), files.read()]);
    expect(read).toHaveLength(3);
    await files.read();
    expect(read).toHaveLength(6);
  });

  it('gives the same certificate as long as its files are the same', async () => {
    const files = TlsFiles.create(scene.files);
    const { certificate } = await files.read();

    expect((await files.read()).certificate).toBe(certificate);
    await scene.present('portal');
    expect((await files.read()).certificate).not.toBe(certificate);
  });

  it('shows no private key', async () => {
    const files = TlsFiles.create(scene.files);
    const material = await files.read();

    for (const shown of [files, material]) {
      expect(inspect(shown, { depth: 9 })).not.toContain('PRIVATE KEY');
      expect(JSON.stringify(shown)).not.toContain('PRIVATE KEY');
    }
  });
});

import { once } from 'node:events';
import { request } from 'node:https';
import { rm } from 'node:fs/promises';
import { readKagentiTls } from './readKagentiTls';
import { TlsScene } from '../testing/TlsScene';

describe('readKagentiTls', () => {
  let scene: TlsScene;

  beforeEach(async () => {
    scene = await TlsScene.create();
  });

  afterEach(() => scene.close());

  async function call() {
    const asked = request({
      host: '127.0.0.1',
      port: scene.port,
      agent: false,
      ...(await readKagentiTls(scene.files)),
    }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    return response.statusCode;
  }

  it('gives what lies in the files now as Node takes it', async () => {
    for (const commonName of ['first', 'second']) {
      await scene.present(commonName);
      expect(await call()).toBe(200);
    }
    expect(scene.seen.map(({ subject }) => subject)).toEqual([
      'first',
      'second',
    ]);
  });

  it("gives nothing but the check of the server's certificate when no file is configured", async () => {
    expect(await readKagentiTls(undefined)).toEqual({
      rejectUnauthorized: true,
    });
  });

  it('names a file that is missing', async () => {
    await scene.present('portal');
    await rm(scene.files.caFile);

    await expect(readKagentiTls(scene.files)).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      message: expect.stringContaining('boost.kagenti.tls.caFile'),
    });
  });
});

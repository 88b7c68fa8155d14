import { once } from 'node:events';
import { connect } from 'node:tls';
import { TestAuthority } from 'boost-testkit';
import { TlsScene } from '../testing/TlsScene';

describe('createKagentiConnector, trust', () => {
  let scene: TlsScene;

  beforeEach(async () => {
    scene = await TlsScene.create();
    await scene.present('portal');
  });

  afterEach(() => scene.close());

  it('trusts the configured CA and shows the configured certificate', async () => {
    expect(await scene.ask(scene.createClient(scene.files))).toBe(200);
    expect(scene.seen).toMatchObject([{ subject: 'portal' }]);
  });

  it.each([
    ['127.0.0.1', false],
    ['localhost', 'localhost'],
  ])('asks for %s by the server name %s', async (host, servername) => {
    expect(await scene.ask(scene.createClient(scene.files, host))).toBe(200);
    expect(scene.seen).toMatchObject([{ servername }]);
  });

  it('refuses a certificate that was made for another name', async () => {
    // The certificate of a client names no host at all.
    const { authority } = scene;
    const pair = await authority.issueClient({ commonName: 'localhost' });
    const issuer = { issueServer: async () => pair } as TestAuthority;
    await scene.replaceCertificate(issuer, [authority]);

    for (const host of ['127.0.0.1', 'localhost']) {
      await expect(
        scene.ask(scene.createClient(scene.files, host)),
      ).rejects.toMatchObject({ code: 'KAGENTI_UNREACHABLE' });
    }
    expect(scene.seen).toEqual([]);
  });

  it('refuses a server of another CA', async () => {
    const other = await TestAuthority.create();
    await scene.replaceCertificate(other, [scene.authority]);

    await expect(
      scene.ask(scene.createClient(scene.files)),
    ).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: expect.stringMatching(/UNABLE_TO|SELF_SIGNED/),
    });
    expect(scene.seen).toEqual([]);
  });

  it('trusts the CAs of the system alone when none is configured', async () => {
    const { certFile, keyFile } = scene.files;

    for (const tls of [undefined, { certFile, keyFile }]) {
      await expect(scene.ask(scene.createClient(tls))).rejects.toMatchObject({
        code: 'KAGENTI_UNREACHABLE',
        message: expect.stringMatching(/UNABLE_TO|SELF_SIGNED/),
      });
    }
    expect(scene.seen).toEqual([]);
  });

  it('is refused by a server that wants a certificate when none is configured', async () => {
    const { caFile } = scene.files;

    await expect(
      scene.ask(scene.createClient({ caFile })),
    ).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
    });
    expect(scene.seen).toEqual([]);
  });

  it('checks the certificate also when the environment says not to', async () => {
    const { env } = outerProcess();
    const before = env.NODE_TLS_REJECT_UNAUTHORIZED;
    env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      // So it is for connections that do not say otherwise.
      const careless = connect({ host: '127.0.0.1', port: scene.port });
      await once(careless, 'secureConnect');
      careless.destroy();

      const other = await TestAuthority.create();
      await scene.replaceCertificate(other, [scene.authority]);
      for (const tls of [undefined, scene.files]) {
        await expect(scene.ask(scene.createClient(tls))).rejects.toMatchObject({
          code: 'KAGENTI_UNREACHABLE',
          message: expect.stringMatching(/UNABLE_TO|SELF_SIGNED/),
        });
      }
    } finally {
      if (before === undefined) delete env.NODE_TLS_REJECT_UNAUTHORIZED;
      else env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });
});

/** The process whose environment Node reads; tests have a copy of it. */
function outerProcess(): NodeJS.Process {
  return connect.constructor('return process')();
}

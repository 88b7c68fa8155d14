import { generateKeyPairSync } from 'node:crypto';
import { startIssuer } from 'boost-testkit';
import { decodeJwt } from 'jose';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { expectNoLeak } from '../testing/expectNoLeak';
import { StandInScene } from '../testing/StandInScene';
import { TestFolder } from '../testing/TestFolder';
import { Secret } from '../secrets/Secret';
import type { ClientAuthenticationOptions } from './ClientAuthenticationOptions';
import { createClientAuthentication } from './createClientAuthentication';

describe('client authentication without a stored secret', () => {
  let scene: StandInScene;
  let folder: TestFolder;
  let managers: KeycloakTokenManager[] = [];

  beforeAll(async () => {
    scene = await StandInScene.create();
    folder = await TestFolder.create();
  });

  afterEach(() => {
    for (const manager of managers.splice(0)) manager.close();
    managers = [];
  });

  afterAll(async () => {
    await scene.stop();
    await folder.close();
  });

  function createManager(
    options: ClientAuthenticationOptions,
    clientId?: string,
    tokenEndpoint = scene.tokenEndpoint,
  ) {
    const manager = KeycloakTokenManager.create({
      tokenEndpoint,
      clientId,
      clientAuthentication: createClientAuthentication(options),
    });
    managers.push(manager);
    return manager;
  }

  async function azp(manager: KeycloakTokenManager): Promise<unknown> {
    const { value } = await manager.getAccessToken();
    return decodeJwt(value.reveal()).azp;
  }

  async function write(kind: 'kubernetes' | 'spiffe'): Promise<string> {
    const { value } = await scene.assertions[kind]().getAssertion({
      audience: scene.issuer,
    });
    return folder.write(kind, value.reveal());
  }

  const lastRequest = () =>
    scene.realm.requests[scene.realm.requests.length - 1];

  it('gets a token by the token of a service account, with and without a client id', async () => {
    const tokenFile = await write('kubernetes');
    for (const clientId of [undefined, 'kubernetes']) {
      const manager = createManager(
        { method: 'kubernetes', tokenFile },
        clientId,
      );

      expect(await azp(manager)).toBe('kubernetes');
      expect(lastRequest().form).toEqual({
        grant_type: 'client_credentials',
        client_assertion_type:
          'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        ...(clientId && { client_id: clientId }),
      });
    }
  });

  it('gets a token by a JWT-SVID file, with and without a client id', async () => {
    const svidFile = await write('spiffe');
    for (const clientId of [undefined, 'spiffe']) {
      const manager = createManager({ method: 'spiffe', svidFile }, clientId);

      expect(await azp(manager)).toBe('spiffe');
      expect(lastRequest().form).toEqual({
        grant_type: 'client_credentials',
        client_assertion_type:
          'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe',
        ...(clientId && { client_id: clientId }),
      });
    }
  });

  it('asks nobody for anything while its file is missing', async () => {
    const before = scene.realm.requests.length;
    const manager = createManager({
      method: 'kubernetes',
      tokenFile: folder.path('nowhere'),
    });

    await expect(manager.getAccessToken()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_MISSING',
    });
    expect(scene.realm.requests.length).toBe(before);
  });

  it('reads the metadata once for many grants', async () => {
    const tokenFile = await write('kubernetes');
    const before = scene.realm.requests.length;
    const manager = createManager({ method: 'kubernetes', tokenFile });

    await Promise.all(
      ['profile', 'email', 'openid'].map(scope =>
        manager.getAccessToken({ scopes: [scope] }),
      ),
    );

    const methods = scene.realm.requests
      .slice(before)
      .map(({ method }) => method);
    expect(methods.sort()).toEqual(['GET', 'POST', 'POST', 'POST']);
  });

  it('refuses to leave the client id out where the method needs it', () => {
    for (const options of [
      { clientSecret: new Secret('x') },
      { method: 'private_key_jwt', privateKeyFile: '/key.pem' },
      {
        method: 'tls_client_auth',
        certificateFile: '/tls.crt',
        privateKeyFile: '/tls.key',
      },
    ] as const) {
      expect(() => createManager(options)).toThrow(
        expect.objectContaining({
          code: 'INVALID_OPTION',
          message: expect.stringContaining('clientId is absent'),
        }),
      );
    }
    const kubernetes = { method: 'kubernetes', tokenFile: '/t' } as const;
    expect(() => createManager(kubernetes, '')).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });

  it('refuses to show a certificate by http', () => {
    const options = {
      method: 'tls_client_auth',
      certificateFile: '/tls.crt',
      privateKeyFile: '/tls.key',
    } as const;

    expect(() => createManager(options, 'own')).toThrow(
      expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.stringContaining('https'),
      }),
    );
  });

  it('gets a token by an assertion that it signed, and shows neither key nor assertion', async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = pair.privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }) as string;
    const issuer = await startIssuer({
      clients: [
        {
          clientId: 'signed',
          keys: { keys: [pair.publicKey.export({ format: 'jwk' }) as never] },
        },
      ],
    });
    const manager = createManager(
      {
        method: 'private_key_jwt',
        privateKey: new Secret(pem),
        algorithm: 'PS256',
      },
      'signed',
      new URL(issuer.tokenEndpoint),
    );

    expect(await azp(manager)).toBe('signed');
    const lines = pem.split('\n').filter(line => line.length > 40);
    expectNoLeak(manager, lines);
    await issuer.stop();
  });

  it('keeps tokens and SVIDs out of whatever it fails with', async () => {
    const tokenFile = await write('kubernetes');
    scene.realm.answerNext({
      status: 400,
      body: { error: 'invalid_client', error_description: 'x' },
    });
    const manager = createManager({ method: 'kubernetes', tokenFile });

    const failure: unknown = await manager
      .getAccessToken()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ oauthError: 'invalid_client' });
    expectNoLeak(failure, scene.assertions.made);
    expectNoLeak(manager, scene.assertions.made);
  });
});

import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { FakeClock } from 'boost-testkit';
import { decodeJwt, jwtVerify } from 'jose';
import { Secret } from '../secrets/Secret';
import { expectNoLeak } from '../testing/expectNoLeak';
import { TestFolder } from '../testing/TestFolder';
import { PrivateKeyJwtSource } from './PrivateKeyJwtSource';

const ISSUER = 'https://keycloak.example.com/realms/agents';
const REQUEST = { audience: ISSUER, clientId: 'portal' };

function createPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

describe('PrivateKeyJwtSource', () => {
  const clock = FakeClock.create();
  const nowMs = () => clock.wallMs();
  let folder: TestFolder;

  beforeAll(async () => {
    folder = await TestFolder.create();
  });

  afterAll(() => folder.close());

  it('signs a new assertion each time, for one audience and one minute', async () => {
    const pem = createPem();
    const source = PrivateKeyJwtSource.create({
      privateKey: new Secret(pem),
      nowMs,
    });
    const nowSeconds = clock.wallMs() / 1000;

    const first = await source.getAssertion(REQUEST);
    const second = await source.getAssertion(REQUEST);

    const token = first.value.reveal();
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createPublicKey(pem),
      { currentDate: new Date(clock.wallMs()) },
    );
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT' });
    expect(payload).toEqual({
      iss: 'portal',
      sub: 'portal',
      aud: ISSUER,
      iat: nowSeconds,
      exp: nowSeconds + 60,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(first.expiresAtMs).toBe((nowSeconds + 60) * 1000);
    expect(first.type).toMatch(/:jwt-bearer$/);
    expect(decodeJwt(second.value.reveal()).jti).not.toBe(payload.jti);
  });

  it('signs with the new key after the file was swapped', async () => {
    const keys = [createPem(), createPem()];
    const privateKeyFile = await folder.write('key.pem', keys[0]);
    const source = PrivateKeyJwtSource.create({ privateKeyFile, nowMs });

    for (const key of keys) {
      await folder.write('key.pem', key);
      const { value } = await source.getAssertion(REQUEST);
      await expect(
        jwtVerify(value.reveal(), createPublicKey(key), {
          currentDate: new Date(clock.wallMs()),
        }),
      ).resolves.toBeDefined();
    }
  });

  it('names a key file that is missing or holds no key', async () => {
    const privateKeyFile = folder.path('other.pem');
    const source = PrivateKeyJwtSource.create({ privateKeyFile });
    await expect(source.check()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_MISSING',
      message: expect.stringContaining(privateKeyFile),
    });

    await folder.write('other.pem', 'no key');
    await expect(source.check()).rejects.toMatchObject({
      code: 'CREDENTIAL_FILE_INVALID',
      message: expect.stringContaining(privateKeyFile),
    });
  });

  it('takes the key or its file, not both and not neither', () => {
    const both = { privateKey: new Secret('x'), privateKeyFile: '/x' };
    for (const options of [both, {}]) {
      expect(() => PrivateKeyJwtSource.create(options)).toThrow(
        expect.objectContaining({
          code: 'INVALID_OPTION',
          message: expect.stringContaining('exactly one'),
        }),
      );
    }
  });

  it('needs to know which client it speaks for', async () => {
    const source = PrivateKeyJwtSource.create({
      privateKey: new Secret(createPem()),
    });

    await expect(
      source.getAssertion({ audience: ISSUER }),
    ).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining('clientId'),
    });
  });

  it('shows nothing of its key', async () => {
    const pem = createPem();
    const lines = pem
      .split('\n')
      .filter(line => line.length > 8)
      .slice(1, -1);
    const source = PrivateKeyJwtSource.create({ privateKey: new Secret(pem) });
    const broken = pem.replaceAll(/[A-Za-z]/g, 'A');
    const failure: unknown = (() => {
      try {
        return PrivateKeyJwtSource.create({ privateKey: new Secret(broken) });
      } catch (error) {
        return error;
      }
    })();

    expect(failure).toMatchObject({ code: 'INVALID_OPTION' });
    expectNoLeak(
      failure,
      broken.split('\n').filter(line => line.length > 40),
    );
    expectNoLeak(source, lines);
    expectNoLeak(await source.getAssertion(REQUEST), lines);
  });
});

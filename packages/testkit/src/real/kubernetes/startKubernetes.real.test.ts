import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describeReal } from '../describeReal';
import { KubernetesApi } from './KubernetesApi';
import type { RunningKubernetes } from './RunningKubernetes';
import { startKubernetes } from './startKubernetes';

const ACCOUNT = { namespace: 'team1', name: 'portal' };

describeReal('kubernetes', 'startKubernetes', () => {
  let kubernetes: RunningKubernetes;
  let anybody: KubernetesApi;

  beforeAll(async () => {
    kubernetes = await startKubernetes();
    const { url, caPem } = kubernetes;
    anybody = KubernetesApi.create({ url, caPem });
    await kubernetes.createServiceAccount(ACCOUNT);
  });

  afterAll(() => kubernetes?.stop());

  async function read(path: string) {
    const { status, body } = await anybody.send('GET', path);
    expect([path, status]).toEqual([path, 200]);
    return JSON.parse(body);
  }

  it('lets a real kube-apiserver issue a token for the audience that was asked for', async () => {
    const token = await kubernetes.requestToken({
      ...ACCOUNT,
      audience: 'https://keycloak.example.org/realms/boost',
      durationSeconds: 600,
    });
    const metadata = await read('/.well-known/openid-configuration');
    const keys = createLocalJWKSet(await read('/openid/v1/jwks'));
    expect(metadata.jwks_uri).toBe(`${kubernetes.url}/openid/v1/jwks`);

    const { payload } = await jwtVerify(token, keys, {
      issuer: metadata.issuer,
    });
    expect(payload.iss).toBe(kubernetes.issuer);
    expect(payload.aud).toEqual(['https://keycloak.example.org/realms/boost']);
    expect(payload.sub).toBe('system:serviceaccount:team1:portal');
    expect(payload.exp! - payload.iat!).toBe(600);
  });

  it('issues tokens for several audiences and bound to a pod', async () => {
    await kubernetes.createServiceAccount(ACCOUNT);
    const request = { ...ACCOUNT, audience: ['one', 'two'], boundPod: 'p1' };
    const tokens = [
      await kubernetes.requestToken(request),
      await kubernetes.requestToken(request),
    ];
    for (const claims of tokens.map(decodeJwt)) {
      expect(claims.aud).toEqual(['one', 'two']);
      expect(claims['kubernetes.io']).toMatchObject({ pod: { name: 'p1' } });
    }
  });

  it('says why it refuses to issue a token', async () => {
    const request = { ...ACCOUNT, audience: 'x', durationSeconds: 60 };
    await expect(kubernetes.requestToken(request)).rejects.toThrow(
      /422.*less than 10 minutes/,
    );
  });

  it('shows nobody anything but its keys', async () => {
    const { status } = await anybody.send('GET', '/api/v1/namespaces');
    expect(status).toBe(403);
  });
});

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { decodeJwt, exportJWK, SignJWT } from 'jose';
import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import { TestAuthority } from '../certificates/TestAuthority';
import { describeReal } from '../describeReal';
import { sendHttps } from '../https/sendHttps';
import type { RunningKeycloakWithTls } from '../keycloak/RunningKeycloakWithTls';
import { startKeycloak } from '../keycloak/startKeycloak';
import type { RunningKubernetes } from '../kubernetes/RunningKubernetes';
import { startKubernetes } from '../kubernetes/startKubernetes';
import type { RunningSpire } from '../spire/RunningSpire';
import { startSpire } from '../spire/startSpire';
import { svidSubject } from '../spire/svidSubject';
import { certificateClient } from './certificateClient';
import { federatedClient } from './federatedClient';
import { kubernetesIdentityProvider } from './kubernetesIdentityProvider';
import { secretClient } from './secretClient';
import { signedJwtClient } from './signedJwtClient';
import { spiffeIdentityProvider } from './spiffeIdentityProvider';
import { workloadRealm } from './workloadRealm';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type';
const ACCOUNT = { namespace: 'team1', name: 'portal' };
const PORTAL = '/ns/team1/sa/portal';
const OTHER = '/ns/team1/sa/other';
const NAMED = '/ns/team2/sa/portal';

describeReal(['keycloak', 'spire', 'kubernetes'], 'workloadRealm', () => {
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let authority: TestAuthority;
  let spire: RunningSpire;
  let kubernetes: RunningKubernetes;
  let keycloak: RunningKeycloakWithTls;
  let issuer: string;

  beforeAll(async () => {
    authority = await TestAuthority.create();
    [spire, kubernetes] = await Promise.all([
      startSpire({
        entries: [
          { path: PORTAL },
          { path: OTHER },
          { path: NAMED, dnsNames: ['portal.team2'] },
        ],
        upstreamAuthority: true,
        uniqueIdSubject: true,
        bundleEndpoint: await authority.issueServer(),
      }),
      startKubernetes(),
    ]);
    const uniqueId = (path: string) => `spiffe://${spire.trustDomain}${path}`;
    keycloak = await startKeycloak({
      tls: {
        authority,
        trustedCertificates: [spire.rootCertificates, kubernetes.caPem],
      },
      realms: [
        workloadRealm({
          identityProviders: [
            kubernetesIdentityProvider(kubernetes),
            spiffeIdentityProvider(spire),
          ],
          clients: [
            secretClient({ clientId: 'secret', clientSecret: 'a secret' }),
            signedJwtClient({
              clientId: 'signed',
              keys: { keys: [await exportJWK(signing.publicKey)] },
            }),
            federatedClient({
              clientId: 'kubernetes',
              identityProvider: 'kubernetes',
              subject: 'system:serviceaccount:team1:portal',
            }),
            federatedClient({
              clientId: 'spiffe',
              identityProvider: 'spire',
              subject: uniqueId(PORTAL),
            }),
            certificateClient({
              clientId: 'file',
              subject: 'CN=portal,O=boost',
            }),
            certificateClient({
              clientId: 'svid',
              subject: svidSubject({ uniqueId: uniqueId(PORTAL) }),
            }),
            certificateClient({
              clientId: 'named-svid',
              subject: svidSubject({
                uniqueId: uniqueId(NAMED),
                dnsName: 'portal.team2',
              }),
            }),
          ],
        }),
      ],
    });
    issuer = `${keycloak.httpsUrl}/realms/boost`;
  });

  afterAll(() =>
    Promise.all([keycloak?.stop(), spire?.stop(), kubernetes?.stop()]),
  );

  async function requestToken(
    form: Record<string, string>,
    client?: CertificateWithKey,
  ) {
    const { status, body } = await sendHttps(
      `${issuer}/protocol/openid-connect/token`,
      {
        method: 'POST',
        caPem: keycloak.caPem,
        client,
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          ...form,
        }),
      },
    );
    const answer = JSON.parse(body);
    return {
      status,
      error: answer.error_description,
      claims: answer.access_token && decodeJwt(answer.access_token),
    };
  }

  it('grants a token to a service account by the token that a real kube-apiserver issued', async () => {
    await kubernetes.createServiceAccount(ACCOUNT);
    const { claims } = await requestToken({
      client_assertion_type: `${ASSERTION}:jwt-bearer`,
      client_assertion: await kubernetes.requestToken({
        ...ACCOUNT,
        audience: issuer,
      }),
    });
    expect(claims).toMatchObject({
      azp: 'kubernetes',
      iss: issuer,
      realm_access: { roles: expect.arrayContaining(['kagenti-operator']) },
    });
  });

  it('grants a token to a workload by the JWT-SVID that a real SPIRE gave it', async () => {
    const show = async (path: string) =>
      requestToken({
        client_assertion_type: `${ASSERTION}:jwt-spiffe`,
        client_assertion: await spire.fetchJwtSvid({ audience: issuer, path }),
      });
    expect((await show(PORTAL)).claims).toMatchObject({ azp: 'spiffe' });
    expect((await show(OTHER)).status).toBe(401);
  });

  it('grants a token to a client by the subject of its certificate only', async () => {
    const show = async (options: {
      commonName: string;
      organization: string;
    }) =>
      requestToken({ client_id: 'file' }, await authority.issueClient(options));
    const organization = 'boost';
    expect(await show({ commonName: 'portal', organization })).toMatchObject({
      status: 200,
      claims: { azp: 'file' },
    });
    expect(await show({ commonName: 'other', organization })).toMatchObject({
      status: 401,
    });
  });

  it('grants a token to a workload by an X.509-SVID with a subject of its own', async () => {
    const show = async (clientId: string, path: string) => {
      const svid = await spire.fetchX509Svid({ path });
      return (await requestToken({ client_id: clientId }, svid)).status;
    };
    expect(await show('svid', PORTAL)).toBe(200);
    expect(await show('named-svid', NAMED)).toBe(200);
    expect(await show('svid', OTHER)).toBe(401);
    expect(await show('named-svid', PORTAL)).toBe(401);
  });

  it('grants a token to a client by a secret and by an assertion that it signed', async () => {
    const bySecret = { client_id: 'secret', client_secret: 'a secret' };
    expect((await requestToken(bySecret)).claims).toMatchObject({
      azp: 'secret',
    });
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('signed')
      .setSubject('signed')
      .setAudience(issuer)
      .setIssuedAt()
      .setExpirationTime('60 s')
      .sign(signing.privateKey);
    const byAssertion = {
      client_assertion_type: `${ASSERTION}:jwt-bearer`,
      client_assertion: assertion,
    };
    expect((await requestToken(byAssertion)).claims).toMatchObject({
      azp: 'signed',
    });
  });

  it('names one issuer on both ports of Keycloak', async () => {
    const path = '/realms/boost/.well-known/openid-configuration';
    const plain = await fetch(`${keycloak.url}${path}`);
    const secure = await sendHttps(`${keycloak.httpsUrl}${path}`, {
      method: 'GET',
      caPem: keycloak.caPem,
    });
    expect((await plain.json()).issuer).toBe(issuer);
    expect(JSON.parse(secure.body).issuer).toBe(issuer);
    const realm = await fetch(`${keycloak.url}/admin/realms/boost`, {
      headers: { authorization: `Bearer ${await keycloak.adminToken()}` },
    });
    expect(realm.status).toBe(200);
  });
});

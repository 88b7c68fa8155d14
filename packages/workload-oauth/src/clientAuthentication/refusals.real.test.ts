import {
  type AssertionIssuer,
  certificateClient,
  describeReal,
  federatedClient,
  kubernetesIdentityProvider,
  type RunningKeycloakWithTls,
  secretClient,
  signedJwtClient,
  spiffeIdentityProvider,
  startAssertionIssuer,
  startKeycloak,
  TestAuthority,
  workloadRealm,
} from 'boost-testkit';
import type { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { ClientCredentialsGrant } from '../grants/ClientCredentialsGrant';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import { Secret } from '../secrets/Secret';
import { AssertionMaker } from '../testing/AssertionMaker';
import { provokeRefusal } from '../testing/provokeRefusal';
import { refusalCases } from '../testing/refusalCases';
import { spendAssertion } from '../testing/spendAssertion';
import { clientSecretBasic } from './clientSecretBasic';
import { tlsClientAuth } from './tlsClientAuth';

const TWIN = {
  identityProvider: 'spire',
  subject: 'spiffe://example.org/twin',
};

describeReal('keycloak', 'refusals of the real Keycloak', () => {
  let cluster: AssertionIssuer;
  let assertions: AssertionMaker;
  let keycloak: RunningKeycloakWithTls;
  let transport: NodeFetchTransport;
  let issuer: string;

  beforeAll(async () => {
    cluster = await startAssertionIssuer();
    assertions = await AssertionMaker.create(cluster);
    keycloak = await startKeycloak({ tls: true, realms: [createRealm()] });
    transport = NodeFetchTransport.create({ ca: keycloak.caPem });
    issuer = `${keycloak.httpsUrl}/realms/boost`;
    await spendAssertion({ assertions, issuer, transport });
  });

  afterAll(async () => {
    transport?.close();
    await Promise.all([keycloak?.stop(), cluster?.stop()]);
  });

  function createRealm(): object {
    const clientSecret = 'marked-right-secret';
    const realm = workloadRealm({
      identityProviders: [
        kubernetesIdentityProvider({ alias: 'k8s', issuer: cluster.issuer }),
        spiffeIdentityProvider(cluster),
      ],
      clients: [
        secretClient({ clientId: 'secret', clientSecret }),
        signedJwtClient({ clientId: 'own', keys: assertions.ownKeys }),
        federatedClient({
          clientId: 'kubernetes',
          identityProvider: 'k8s',
          subject: AssertionMaker.serviceAccount,
        }),
        federatedClient({
          clientId: 'spiffe',
          identityProvider: 'spire',
          subject: AssertionMaker.spiffeId,
        }),
        federatedClient({ clientId: 'twin-1', ...TWIN }),
        federatedClient({ clientId: 'twin-2', ...TWIN }),
        certificateClient({ clientId: 'certificate', subject: 'CN=portal' }),
      ],
    }) as { clients: object[] };
    const withoutAccount = {
      ...secretClient({ clientId: 'no-account', clientSecret }),
      serviceAccountsEnabled: false,
    };
    return { ...realm, clients: [...realm.clients, withoutAccount] };
  }

  it.each(refusalCases.map(item => [item.title, item] as const))(
    'explains each refusal of the real Keycloak: %s',
    async (_, refused) => {
      expect(
        await provokeRefusal(refused, { assertions, issuer, transport }),
      ).toEqual({
        answer: refused.answer,
        code: refused.code,
        missingWords: [],
      });
    },
  );

  it('names the subject of the certificate that the real Keycloak does not accept', async () => {
    const failure = await showCertificate(keycloak.authority, 'stranger');

    expect(failure).toMatchObject({
      code: 'MISCONFIGURED',
      status: 401,
      oauthError: 'invalid_client',
      message: expect.stringContaining('has the subject CN=stranger'),
    });
  });

  it('says that the real Keycloak does not trust the CA of the client certificate', async () => {
    const failure = await showCertificate(
      await TestAuthority.create(),
      'portal',
    );

    expect(failure).toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      message: expect.stringContaining(
        'does not trust the CA of the client certificate',
      ),
    });
  });

  it('names the realm when the real Keycloak does not know it', async () => {
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: new URL(
        `${keycloak.httpsUrl}/realms/nowhere/protocol/openid-connect/token`,
      ),
      clientAuthentication: refusalCases
        .find(({ title }) => title.startsWith('spiffe'))!
        .authenticate({ assertions, issuer }),
      transport,
      wallMs: () => Date.now(),
    });

    await expect(grant.request({})).rejects.toMatchObject({
      code: 'ISSUER_DISCOVERY_FAILED',
      status: 404,
      message: expect.stringContaining('name of the realm'),
    });
  });

  it('gets a token of the real Keycloak where nothing is wrong', async () => {
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: new URL(`${issuer}/protocol/openid-connect/token`),
      clientId: 'secret',
      clientAuthentication: clientSecretBasic(
        new Secret('marked-right-secret'),
      ),
      transport,
      wallMs: () => Date.now(),
    });

    await expect(grant.request({})).resolves.toMatchObject({
      lifetimeSeconds: expect.any(Number),
    });
  });

  async function showCertificate(
    authority: TestAuthority,
    commonName: string,
  ): Promise<WorkloadOAuthError | undefined> {
    const { certificate, key } = await authority.issueClient({ commonName });
    const clientCertificate = {
      getClientCertificate: async () => ({
        certificatesPem: certificate,
        privateKeyPem: new Secret(key),
        subject: `CN=${commonName}`,
        expiresAtMs: Date.now() + 60_000,
      }),
    };
    const showing = NodeFetchTransport.create({
      ca: keycloak.caPem,
      clientCertificate,
    });
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: new URL(`${issuer}/protocol/openid-connect/token`),
      clientId: 'certificate',
      clientAuthentication: tlsClientAuth(clientCertificate),
      transport: showing,
      wallMs: () => Date.now(),
    });
    try {
      await grant.request({});
      return undefined;
    } catch (error) {
      return error as WorkloadOAuthError;
    } finally {
      showing.close();
    }
  }
});

import {
  describeReal,
  portalRealm,
  type RunningKeycloak,
  startKeycloak,
} from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { clientSecretPost } from '../clientAuthentication/clientSecretPost';
import { Secret } from '../secrets/Secret';
import { KeycloakTokenManager } from './KeycloakTokenManager';

const SECRET = 'a secret: with + and % and é';

describeReal('keycloak', 'KeycloakTokenManager with a real Keycloak', () => {
  let keycloak: RunningKeycloak;
  const managers: KeycloakTokenManager[] = [];

  beforeAll(async () => {
    keycloak = await startKeycloak({
      realms: [portalRealm({ clientSecret: SECRET })],
    });
  }, 180_000);

  afterAll(async () => {
    for (const manager of managers) manager.close();
    await keycloak?.stop();
  }, 60_000);

  function createManager(
    clientAuthentication = clientSecretBasic(new Secret(SECRET)),
  ) {
    const manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(
        `${keycloak.url}/realms/boost/protocol/openid-connect/token`,
      ),
      clientId: 'boost-portal',
      clientAuthentication,
    });
    managers.push(manager);
    return manager;
  }

  async function countLogins(): Promise<number> {
    const response = await fetch(
      `${keycloak.url}/admin/realms/boost/events?type=CLIENT_LOGIN&max=500`,
      { headers: { authorization: `Bearer ${await keycloak.adminToken()}` } },
    );
    return ((await response.json()) as unknown[]).length;
  }

  it('asks a real Keycloak once for two hundred concurrent cold callers', async () => {
    const before = await countLogins();
    const manager = createManager();

    const tokens = await Promise.all(
      Array.from({ length: 200 }, () => manager.getAccessToken()),
    );

    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0].value.reveal().split('.')).toHaveLength(3);
    expect((await countLogins()) - before).toBe(1);
  });

  it('gets a token from a real Keycloak with client_secret_post', async () => {
    const manager = createManager(clientSecretPost(new Secret(SECRET)));

    const { expiresAtMs } = await manager.getAccessToken();

    expect(expiresAtMs).toBeGreaterThan(Date.now() + 200_000);
  });

  it('tells what a real Keycloak answers to a wrong secret', async () => {
    const manager = createManager(clientSecretBasic(new Secret('wrong')));

    await expect(manager.getAccessToken()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
      status: 401,
      oauthError: 'unauthorized_client',
    });
  });

  it('tells what a real Keycloak answers to an unknown scope', async () => {
    await expect(
      createManager().getAccessToken({ scopes: ['nope'] }),
    ).rejects.toMatchObject({ status: 400, oauthError: 'invalid_scope' });
  });
});

import { type Issuer, startIssuer } from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { clientSecretPost } from '../clientAuthentication/clientSecretPost';
import { Secret } from '../secrets/Secret';
import { KeycloakTokenManager } from './KeycloakTokenManager';

const CLIENT_ID = 'por:tal%2F +1';
const SECRET = 's:e%c r+é&t=';

describe('KeycloakTokenManager against an issuer', () => {
  let issuer: Issuer;
  const managers: KeycloakTokenManager[] = [];

  beforeEach(async () => {
    issuer = await startIssuer({
      clients: [
        {
          clientId: 'portal',
          clientSecret: 'plain',
          scopes: ['alpha', 'beta'],
        },
        { clientId: CLIENT_ID, clientSecret: SECRET },
      ],
    });
  });

  afterEach(async () => {
    for (const manager of managers.splice(0)) manager.close();
    await issuer.stop();
  });

  function createManager(
    clientAuthentication = clientSecretBasic(new Secret('plain')),
    clientId = 'portal',
  ): KeycloakTokenManager {
    const manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(issuer.tokenEndpoint),
      clientId,
      clientAuthentication,
    });
    managers.push(manager);
    return manager;
  }

  it('gets a token with client_secret_basic', async () => {
    const token = await createManager().getAccessToken();

    expect(token.value.reveal().split('.')).toHaveLength(3);
    expect(token.expiresAtMs).toBeGreaterThan(Date.now() + 290_000);
    expect(issuer.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        clientId: 'portal',
        authentication: 'basic',
        form: { grant_type: 'client_credentials' },
        status: 200,
      }),
    ]);
  });

  it('gets a token with client_secret_post', async () => {
    await createManager(clientSecretPost(new Secret('plain'))).getAccessToken();

    expect(issuer.requests).toEqual([
      expect.objectContaining({
        clientId: 'portal',
        authentication: 'post',
        status: 200,
      }),
    ]);
  });

  it('encodes reserved characters in the client id and secret', async () => {
    for (const authentication of [clientSecretBasic, clientSecretPost]) {
      const manager = createManager(
        authentication(new Secret(SECRET)),
        CLIENT_ID,
      );
      await manager.getAccessToken();
    }

    expect(issuer.requests.map(request => request.clientId)).toEqual([
      CLIENT_ID,
      CLIENT_ID,
    ]);
    expect(issuer.grants).toBe(2);
  });

  it('asks for the audience and scopes that the caller names', async () => {
    await createManager().getAccessToken({
      audience: 'alpha',
      scopes: ['alpha', 'beta'],
    });

    expect(issuer.requests[0].form).toMatchObject({
      audience: 'alpha',
      scope: 'alpha beta',
    });
  });

  it('asks the issuer once for two hundred concurrent cold callers', async () => {
    const manager = createManager();

    const tokens = await Promise.all(
      Array.from({ length: 200 }, () => manager.getAccessToken()),
    );

    expect(issuer.grants).toBe(1);
    expect(new Set(tokens).size).toBe(1);
  });
});

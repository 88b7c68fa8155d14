import { inspect } from 'node:util';
import { type Issuer, startIssuer } from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import type { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { Secret } from '../secrets/Secret';
import { KeycloakTokenManager } from './KeycloakTokenManager';

const SECRET = 'marked-secret-71c2';
const TOKEN = 'marked-token-71c2';
const HTML = { 'content-type': 'text/html' };

describe('KeycloakTokenManager when the issuer refuses', () => {
  let issuer: Issuer;
  let manager: KeycloakTokenManager;

  beforeAll(async () => {
    issuer = await startIssuer({
      clients: [{ clientId: 'portal', clientSecret: SECRET }],
    });
  });

  // Each test begins without a memory of earlier failures.
  beforeEach(() => {
    manager = createManager(SECRET);
  });

  afterEach(() => manager.close());

  afterAll(() => issuer.stop());

  function createManager(secret: string) {
    return KeycloakTokenManager.create({
      tokenEndpoint: new URL(issuer.tokenEndpoint),
      clientId: 'portal',
      clientAuthentication: clientSecretBasic(new Secret(secret)),
    });
  }

  async function failure(
    answer?: Parameters<Issuer['answerNext']>[0],
    from = manager,
    request = {},
  ): Promise<WorkloadOAuthError> {
    if (answer) issuer.answerNext(answer);
    try {
      await from.getAccessToken(request);
    } catch (error) {
      return error as WorkloadOAuthError;
    } finally {
      manager.close();
      manager = createManager(SECRET);
    }
    throw new Error('a token was granted');
  }

  it('reports a 400 with its OAuth error', async () => {
    const error = await failure(undefined, manager, { scopes: ['nope'] });

    expect(error).toMatchObject({
      code: 'TOKEN_GRANT_REJECTED',
      status: 400,
      oauthError: 'invalid_scope',
      message: expect.stringContaining('Invalid scopes: nope'),
    });
  });

  it('reports a 401 with its OAuth error', async () => {
    const stranger = createManager('wrong');
    const error = await failure(undefined, stranger);
    stranger.close();

    expect(error).toMatchObject({
      code: 'MISCONFIGURED',
      status: 401,
      oauthError: 'unauthorized_client',
      message: expect.stringContaining('Check clientId and clientSecret'),
    });
  });

  it('reports a 401 with a challenge in the same way', async () => {
    const error = await failure({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="boost"' },
      body: { error: 'invalid_client', error_description: 'no such client' },
    });

    expect(error).toMatchObject({
      code: 'MISCONFIGURED',
      oauthError: 'invalid_client',
    });
  });

  it('does not follow a redirect from the token endpoint', async () => {
    const before = issuer.requests.length;
    const error = await failure({
      status: 302,
      headers: { location: issuer.jwksUri },
    });

    expect(error).toMatchObject({ code: 'TOKEN_ENDPOINT_FAILED', status: 302 });
    expect(issuer.requests.length).toBe(before + 1);
  });

  it('never shows the body of an answer that is not OAuth', async () => {
    const body = '<h1>marked-page</h1>';
    const broken = await failure({ status: 500, headers: HTML, body });
    const fine = await failure({ status: 200, headers: HTML, body });

    expect(broken.code).toBe('TOKEN_ENDPOINT_FAILED');
    expect(broken.message).toContain('500 (text/html');
    expect(fine.code).toBe('TOKEN_RESPONSE_INVALID');
    expect(fine.message).toContain('200');
    expect(inspect([broken, fine], { depth: 9 })).not.toContain('marked-page');
  });

  it('does not keep a token that it cannot use', async () => {
    const error = await failure({
      status: 200,
      body: { access_token: 'a b', token_type: 'Bearer', expires_in: 300 },
    });

    expect(error.code).toBe('TOKEN_RESPONSE_INVALID');
    await expect(manager.getAccessToken()).resolves.toBeDefined();
  });

  it('keeps the secret and the token out of every error', async () => {
    const unusable = (fields: object) => ({
      status: 200,
      body: { access_token: TOKEN, token_type: 'Bearer', ...fields },
    });
    const errors = [
      await failure(unusable({ expires_in: '300' })),
      await failure(unusable({ expires_in: -5 })),
      await failure(unusable({ token_type: 'mac' })),
      await failure(unusable({ access_token: `${TOKEN} x` })),
      await failure({ status: 200, body: `{"access_token":"${TOKEN}"` }),
      await failure({ status: 500, body: `${SECRET} ${TOKEN}` }),
      await failure({ status: 502, body: { message: SECRET } }),
      await failure({ status: 204 }),
      await failure((_request, response) => void response.destroy()),
    ];

    for (const error of errors) {
      const shown = [
        inspect(error, { depth: 20, showHidden: true }),
        JSON.stringify(error),
        String(error.stack),
      ].join();
      expect(shown).not.toContain(SECRET);
      expect(shown).not.toContain(TOKEN);
      expect(shown).not.toContain(
        Buffer.from(`portal:${SECRET}`).toString('base64'),
      );
    }
  });
});

import { createRemoteJWKSet, jwtVerify } from 'jose';
import { IssuerScene } from '../testing/IssuerScene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

describe('startIssuer, grants', () => {
  let scene: IssuerScene;

  beforeAll(async () => {
    scene = await IssuerScene.create();
  });

  afterAll(() => scene.stop());

  it('grants a token to a client that presents its secret in the form', async () => {
    const { grants } = scene.issuer;
    expect(await scene.ask()).toEqual({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        expires_in: 300,
        refresh_expires_in: 0,
        token_type: 'Bearer',
        'not-before-policy': 0,
        scope: 'profile email',
      },
    });
    expect(scene.issuer.grants).toBe(grants + 1);
  });

  it('form-decodes the credentials of the Authorization header', async () => {
    const odd = await IssuerScene.create({
      clients: [{ clientId: 'a:b c', clientSecret: 'p+q%ü' }],
    });
    const pair = 'a%3Ab+c:p%2Bq%25%C3%BC';
    const basic = `Basic ${Buffer.from(pair).toString('base64')}`;
    expect((await odd.ask({}, basic)).status).toBe(200);
    const raw = Buffer.from('a:b c:p+q%ü').toString('base64');
    expect((await odd.ask({}, `Basic ${raw}`)).status).toBe(400);
    await odd.stop();
  });

  it('signs tokens that its published key verifies', async () => {
    const { body } = await scene.ask();
    const { issuer, jwksUri } = scene.issuer;
    const keys = createRemoteJWKSet(new URL(jwksUri));
    const { protectedHeader } = await jwtVerify(body.access_token, keys, {
      issuer,
      algorithms: ['RS256'],
    });
    expect(protectedHeader).toEqual({
      alg: 'RS256',
      typ: 'JWT',
      kid: expect.any(String),
    });
  });

  it('gives a service account the claims that Keycloak gives it', async () => {
    const claims = await scene.claims();
    expect(claims).toMatchObject({
      iss: `${scene.issuer.url}/realms/boost`,
      sub: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      typ: 'Bearer',
      azp: 'portal',
      client_id: 'portal',
      preferred_username: 'service-account-portal',
      jti: expect.stringMatching(/^trrtcc:/),
      scope: 'profile email',
      realm_access: { roles: ['kagenti-operator'] },
    });
    expect(claims.exp! - claims.iat!).toBe(300);
    expect((await scene.claims()).sub).toBe(claims.sub);
  });

  it('leaves the audience out until one is asked for', async () => {
    expect(await scene.claims()).not.toHaveProperty('aud');
    const one = await scene.claims({ scope: 'alpha' });
    expect(one).toMatchObject({ aud: 'alpha', scope: 'alpha profile email' });
    const two = await scene.claims({ scope: 'beta alpha' });
    expect(two.aud).toEqual(['beta', 'alpha']);
  });

  it('puts the configured audience into every token of the client', async () => {
    const client = { clientId: 'portal', clientSecret: 'the-secret' };
    const fixed = await IssuerScene.create({
      clients: [{ ...client, audience: ['kagenti'] }],
    });
    const claims = await fixed.claims();
    expect(claims.aud).toBe('kagenti');
    expect(claims).not.toHaveProperty('realm_access');
    await fixed.stop();
  });

  it('gives tokens the configured lifetime', async () => {
    const short = await IssuerScene.create({
      clients: [{ clientId: 'portal', clientSecret: 'the-secret' }],
      accessTokenLifespanSeconds: 7,
    });
    expect((await short.ask()).body.expires_in).toBe(7);
    const claims = await short.claims();
    expect(claims.exp! - claims.iat!).toBe(7);
    await short.stop();
    await expect(
      IssuerScene.create({ accessTokenLifespanSeconds: 0.5 }),
    ).rejects.toThrow(
      'accessTokenLifespanSeconds must be an integer of at least 1, got 0.5',
    );
  });
});

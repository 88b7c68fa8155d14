import { IssuerScene } from '../testing/IssuerScene';

const CREDENTIALS = 'Invalid client or Invalid client credentials';

describe('startIssuer, refusals', () => {
  let scene: IssuerScene;

  beforeAll(async () => {
    scene = await IssuerScene.create();
  });

  afterAll(() => scene.stop());

  it('calls a known client with a wrong secret unauthorized', async () => {
    const refusal = {
      status: 401,
      body: { error: 'unauthorized_client', error_description: CREDENTIALS },
    };
    expect(await scene.ask({ client_secret: 'wrong' })).toEqual(refusal);
    const basic = Buffer.from('portal:wrong').toString('base64');
    expect(await scene.ask({}, `Basic ${basic}`)).toEqual(refusal);
    expect(await scene.ask({ client_secret: '' })).toEqual(refusal);
  });

  it('calls an unknown client invalid', async () => {
    const refusal = {
      status: 401,
      body: { error: 'invalid_client', error_description: CREDENTIALS },
    };
    expect(await scene.ask({ client_id: 'nobody' })).toEqual(refusal);
    expect(await scene.ask({}, 'Bearer x')).toEqual(refusal);
    const bare = Buffer.from('portal').toString('base64');
    expect(await scene.ask({}, `Basic ${bare}`)).toEqual(refusal);
  });

  it('stumbles over credentials that are not form-encoded', async () => {
    const raw = Buffer.from('portal:100%').toString('base64');
    expect(await scene.ask({}, `Basic ${raw}`)).toEqual({
      status: 400,
      body: {
        error: 'unauthorized_client',
        error_description: 'Unexpected error when authenticating client',
      },
    });
  });

  it('refuses a parameter that comes twice', async () => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'portal',
      client_secret: 'the-secret',
    });
    form.append('client_id', 'portal');
    const { tokenEndpoint } = scene.issuer;
    const init = { method: 'POST', body: form };
    expect(await (await fetch(tokenEndpoint, init)).json()).toEqual({
      error: 'invalid_request',
      error_description: 'duplicated parameter',
    });
  });

  it('refuses any other grant type before it looks at the client', async () => {
    expect(
      await scene.ask({ grant_type: 'password', client_id: 'nobody' }),
    ).toEqual({
      status: 400,
      body: {
        error: 'unsupported_grant_type',
        error_description: 'Unsupported grant_type',
      },
    });
  });

  it('names a missing grant type', async () => {
    const { tokenEndpoint } = scene.issuer;
    const response = await fetch(tokenEndpoint, { method: 'POST' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: 'invalid_request',
      error_description: 'Missing form parameter: grant_type',
    });
  });

  it('repeats the scope that it does not grant', async () => {
    expect(await scene.ask({ scope: "alpha nope$'" })).toEqual({
      status: 400,
      body: {
        error: 'invalid_scope',
        error_description: "Invalid scopes: alpha nope$'",
      },
    });
  });

  it('does not know any other realm', async () => {
    const { url } = scene.issuer;
    for (const path of [
      '/realms/other/protocol/openid-connect/certs',
      '/realms/other/.well-known/openid-configuration',
      '/.well-known/oauth-authorization-server/realms/other',
    ]) {
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: 'Realm does not exist' });
    }
  });

  it('counts no refusal as a grant', async () => {
    await scene.ask({ client_secret: 'wrong' });
    await scene.ask({ scope: 'nope' });
    expect(scene.issuer.grants).toBe(0);
  });

  it('answers 404 and 405 in JSON', async () => {
    const { tokenEndpoint, issuer, url } = scene.issuer;
    const wrongMethod = await fetch(tokenEndpoint);
    expect(wrongMethod.status).toBe(405);
    expect(await wrongMethod.json()).toEqual({
      error: 'HTTP 405 Method Not Allowed',
    });
    for (const [unknown, error] of [
      [`${url}/`, 'Unable to find matching target resource method'],
      [`${issuer}/nothing`, 'HTTP 404 Not Found'],
      [`${issuer}/protocol/nothing`, 'Protocol not found'],
    ]) {
      const response = await fetch(unknown);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error });
    }
  });
});

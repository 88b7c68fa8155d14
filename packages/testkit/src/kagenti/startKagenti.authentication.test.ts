import { startKagenti } from './startKagenti';
import { KagentiStandIn } from './KagentiStandIn';
import { LocalServer } from '../http/LocalServer';
import { sendJson } from '../http/sendJson';
import { SigningKey } from '../issuer/SigningKey';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const now = () => Math.floor(Date.now() / 1000);

describe('startKagenti, token checks', () => {
  let key: SigningKey;
  let other: SigningKey;
  let realm: LocalServer;
  let kagenti: KagentiStandIn;
  let jwksFetches: number;

  beforeAll(async () => {
    [key, other] = await Promise.all([
      SigningKey.create(),
      SigningKey.create(),
    ]);
  });

  beforeEach(async () => {
    jwksFetches = 0;
    realm = await LocalServer.create(0);
    realm.handle((_, response) => {
      jwksFetches += 1;
      sendJson(response, 200, { keys: [key.publicJwk] });
    });
    kagenti = await startKagenti({ jwksUri: `${realm.url}/certs` });
  });

  afterEach(async () => {
    await Promise.all([kagenti.stop(), realm.close()]);
  });

  async function ask(authorization?: string, path = '/auth/userinfo') {
    const response = await fetch(`${kagenti.url}/api/v1${path}`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    const text = await response.text();
    return {
      status: response.status,
      scheme: response.headers.get('www-authenticate'),
      body: text.startsWith('{') ? JSON.parse(text) : text,
    };
  }

  const askWith = async (claims: object) =>
    ask(`Bearer ${await key.sign({ ...claims })}`);

  const refused = (detail: string) => ({
    status: 401,
    scheme: null,
    body: { detail },
  });

  it('asks for a bearer token and names the scheme only then', async () => {
    const answer = {
      ...refused('Authentication required'),
      scheme: 'Bearer',
    };
    expect(await ask()).toEqual(answer);
    expect(await ask('Basic cDpz')).toEqual(answer);
    expect(await ask('Bearer ')).toEqual(answer);
  });

  it('does not look at issuer, audience, type or age', async () => {
    const claims = { iss: 'x', aud: ['y'], azp: 'z', typ: 'ID', iat: 9e9 };
    expect((await askWith(claims)).status).toBe(200);
    expect((await askWith({})).status).toBe(200);
  });

  it('checks times without leeway', async () => {
    expect(await askWith({ exp: now() - 1 })).toEqual(
      refused('Invalid token: Signature has expired.'),
    );
    expect(await askWith({ nbf: now() + 30 })).toEqual(
      refused('Invalid token: The token is not yet valid (nbf)'),
    );
    expect((await askWith({ exp: now() + 30, nbf: now() })).status).toBe(200);
  });

  it('refuses a subject that is no string, and identity tokens', async () => {
    expect(await askWith({ sub: 7 })).toEqual(
      refused('Invalid token: Subject must be a string.'),
    );
    expect(await askWith({ at_hash: 'x' })).toEqual(
      refused(
        'Invalid token: No access_token provided to compare against at_hash claim.',
      ),
    );
  });

  it('tells unreadable tokens from unknown keys', async () => {
    expect(await ask('Bearer not-a-token')).toEqual(
      refused('Invalid token: Error decoding token headers.'),
    );
    expect(await ask('Bearer bm9wZQ.x.y')).toEqual(
      refused('Invalid token: Error decoding token headers.'),
    );
    const nameless = Buffer.from('{"alg":"RS256"}').toString('base64url');
    expect(await ask(`Bearer ${nameless}.e30.x`)).toEqual(
      refused('Token missing key ID'),
    );
    expect(await ask(`Bearer ${await other.sign({})}`)).toEqual(
      refused('Token signing key not found'),
    );
    const token = await key.sign({});
    const forged = token.replace(/\.[^.]+\./, '.eyJzdWIiOiJldmUifQ.');
    expect(await ask(`Bearer ${forged}`)).toEqual(
      refused('Invalid token: Signature verification failed.'),
    );
  });

  it('keeps keys for ever and fetches them again for every unknown key', async () => {
    await askWith({});
    await askWith({});
    expect(jwksFetches).toBe(1);
    await ask(`Bearer ${await other.sign({})}`);
    await ask(`Bearer ${await other.sign({})}`);
    expect(jwksFetches).toBe(3);
    await realm.close();
    expect((await askWith({})).status).toBe(200);
  });

  it('is unavailable for unknown keys while the realm is', async () => {
    await realm.close();
    expect(await askWith({})).toEqual({
      status: 503,
      scheme: null,
      body: { detail: 'Authentication service unavailable' },
    });
  });

  it('forgets the keys in a restart', async () => {
    expect((await askWith({})).status).toBe(200);
    const { url } = kagenti;
    await kagenti.restart();
    expect(kagenti.url).toBe(url);
    expect((await askWith({})).status).toBe(200);
    expect(jwksFetches).toBe(2);
  });

  it('breaks on a role claim of the wrong type', async () => {
    for (const claims of [
      { realm_access: [] },
      { realm_access: null },
      { resource_access: 'x' },
    ]) {
      expect(await askWith(claims)).toEqual({
        status: 500,
        scheme: null,
        body: 'Internal Server Error',
      });
    }
  });

  it('takes roles from the realm and from every client', async () => {
    const { body } = await askWith({
      preferred_username: 'service-account-portal',
      realm_access: { roles: ['admin'] },
      resource_access: { anything: { roles: ['kagenti-operator'] } },
      roles: ['ignored'],
      groups: ['ignored'],
    });
    expect(body).toEqual({
      username: 'service-account-portal',
      email: null,
      roles: ['admin', 'kagenti-operator', 'kagenti-admin', 'kagenti-viewer'],
      authenticated: true,
    });
  });

  it('refuses a bad token even where none is needed', async () => {
    expect((await ask(undefined, '/auth/me')).body).toEqual({
      username: 'guest',
      email: null,
      roles: [],
      authenticated: false,
    });
    expect((await ask('Bearer x', '/auth/me')).status).toBe(401);
    expect((await ask('Bearer x', '/auth/config')).status).toBe(200);
  });
});

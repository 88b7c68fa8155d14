import {
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { sendRaw } from './testing/sendRaw';
import { signIn } from './testing/signIn';
import {
  type DevelopmentBackend,
  startDevelopmentBackend,
} from './testing/startDevelopmentBackend';

const SECRET = 'marked-secret-5d10';

describe('the development portal with its RBAC policy', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let backend: DevelopmentBackend;
  let guest: string;
  const bodies: string[] = [];

  beforeAll(async () => {
    issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          clientSecret: SECRET,
          realmRoles: ['kagenti-operator'],
        },
      ],
    });
    kagenti = await startKagenti({ jwksUri: issuer.jwksUri });
    backend = await startDevelopmentBackend(
      {
        boost_kagenti_baseUrl: kagenti.url,
        boost_kagenti_auth_tokenEndpoint: issuer.tokenEndpoint,
      },
      SECRET,
    );
    await backend.process.answers(
      `${backend.url}/.backstage/health/v1/readiness`,
    );
    guest = await signIn(backend.url);
  }, 200_000);

  afterAll(async () => {
    await backend?.process.stop();
    await kagenti?.stop();
    await issuer?.stop();
  }, 60_000);

  async function get(path: string, token?: string) {
    const answer = await sendRaw(backend.url, {
      path: `/api/boost${path}`,
      token,
    });
    bodies.push(answer.body);
    return answer;
  }

  it('lets a permitted user list the agents of a namespace', async () => {
    const { status, body } = await get(
      '/kagenti/agents?namespace=team1',
      guest,
    );

    expect(status).toBe(200);
    const names = JSON.parse(body).items.map(
      (item: { name: string }) => item.name,
    );
    expect(names).toContain('weather');
    expect(kagenti.requests.at(-1)?.headers['x-backstage-user']).toBe(
      'user:default/guest',
    );
  });

  it('answers 403 naming the permission to a user whom the policy denies', async () => {
    const bob = await signIn(backend.url, 'bob');
    const before = kagenti.requests.length;

    const { status, body } = await get('/kagenti/agents?namespace=team1', bob);

    expect(status).toBe(403);
    expect(JSON.parse(body).error).toMatchObject({
      code: 'NOT_PERMITTED',
      message: expect.stringContaining('boost.access'),
    });
    expect(kagenti.requests).toHaveLength(before);
  });

  it('keeps a viewer from what only developers may do', async () => {
    const alice = await signIn(backend.url, 'alice');

    expect((await get('/status', guest)).status).toBe(403);
    const { status, body } = await get('/status', alice);

    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      kagenti: { reachable: true },
      auth: { configured: true, token: { available: true } },
    });
  });

  it('shows a developer their namespace, and an administrator everything whole', async () => {
    const alice = await signIn(backend.url, 'alice');
    const admin = await signIn(backend.url, 'admin');
    const secret = 'literal-value-of-the-weather-api-key';

    const elsewhere = await get('/kagenti/agents?namespace=team2', alice);
    const reduced = await get('/kagenti/agents/team1/weather', alice);
    const whole = await get('/kagenti/agents/team1/weather', admin);

    expect(JSON.parse(elsewhere.body)).toEqual({ items: [] });
    expect(reduced.status).toBe(200);
    expect(reduced.body).toContain('WEATHER_API_KEY');
    expect(reduced.body).not.toContain(secret);
    expect(whole.body).toContain(secret);
  });

  it('answers 401 without credentials whatever is asked', async () => {
    for (const path of [
      '/kagenti/agents',
      '/kagenti/etc/passwd',
      '/kagenti/agents/team1/..%2f',
      '/status',
    ]) {
      expect((await get(path)).status).toBe(401);
    }
  });

  it('answers 404 to an unknown route and 400 to a bad path', async () => {
    expect((await get('/kagenti/etc/passwd', guest)).status).toBe(404);
    expect(
      (await get('/kagenti/agents/team1/..%2fsecrets', guest)).status,
    ).toBe(400);
    expect((await get('/kagenti/agents/../namespaces', guest)).status).toBe(
      400,
    );
  });

  it('shows neither the secret nor a token in its log and its answers', async () => {
    const tokens = kagenti.requests
      .map(({ headers }) => headers.authorization)
      .filter(value => value !== undefined)
      .map(value => String(value).replace('Bearer ', ''));
    const shown = `${backend.process.output}\n${bodies.join('\n')}`;

    expect(tokens.length).toBeGreaterThan(0);
    expect(shown).toContain('kagenti-request');
    for (const secret of [SECRET, guest, ...tokens]) {
      expect(shown).not.toContain(secret);
    }
  });
});

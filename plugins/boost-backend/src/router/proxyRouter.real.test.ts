import {
  describeReal,
  type KagentiStandIn,
  portalRealm,
  replaceSigningKey,
  type RunningKeycloak,
  startKagenti,
  startKeycloak,
} from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { showEverything } from '../testing/showEverything';
import { type Portal, startPortal } from '../testing/startPortal';

const SECRET = 'marked-secret-8be4';
const AGENTS = { path: '/kagenti/agents?namespace=team1' };

describeReal('keycloak', 'the proxy with a real Keycloak', () => {
  let keycloak: RunningKeycloak;
  let kagenti: KagentiStandIn;
  let portal: Portal;

  beforeAll(async () => {
    keycloak = await startKeycloak({
      realms: [portalRealm({ clientSecret: SECRET })],
    });
    const realm = `${keycloak.url}/realms/boost/protocol/openid-connect`;
    // It checks tokens by the realm's own keys, as Kagenti does.
    kagenti = await startKagenti({ jwksUri: `${realm}/certs` });
    portal = await startPortal({
      kagentiUrl: kagenti.url,
      kagenti: {
        auth: {
          tokenEndpoint: `${realm}/token`,
          clientId: 'boost-portal',
          clientSecret: SECRET,
        },
      },
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await kagenti?.stop();
    await keycloak?.stop();
  });

  it('lists agents with a token of a real Keycloak', async () => {
    const { status, text } = await callPortal(portal, AGENTS);

    expect(status).toBe(200);
    expect(JSON.parse(text).items.length).toBeGreaterThan(0);
  });

  it("uses the operator's role that Keycloak wrote into the token", async () => {
    const { status, text } = await callPortal(portal, {
      method: 'POST',
      path: '/kagenti/chat/team1/weather/send',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: 'Weather in Rome?' }),
    });

    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ is_complete: true });
  });

  it('retries exactly once with a new token when the realm has a new signing key', async () => {
    await callPortal(portal, AGENTS);
    await replaceSigningKey({
      url: keycloak.url,
      realm: 'boost',
      adminToken: await keycloak.adminToken(),
    });
    await kagenti.restart();
    const before = kagenti.requests.length;

    const { status } = await callPortal(portal, AGENTS);

    expect(status).toBe(200);
    const [refused, accepted, ...more] = kagenti.requests.slice(before);
    expect(refused.status).toBe(401);
    expect(accepted.status).toBe(200);
    expect(more).toEqual([]);
    expect(keyOf(accepted)).not.toBe(keyOf(refused));
  });

  it('leaks neither the secret nor a token of a real Keycloak into the log', async () => {
    const log = showEverything(portal.log);
    const tokens = kagenti.requests.map(({ headers }) =>
      String(headers.authorization).replace('Bearer ', ''),
    );

    expect(tokens.length).toBeGreaterThan(3);
    for (const secret of [SECRET, ...tokens]) expect(log).not.toContain(secret);
  });
});

/** The id of the key that signed the token of a request. */
function keyOf(request: KagentiStandIn['requests'][number]): unknown {
  const [header] = String(request.headers.authorization)
    .replace('Bearer ', '')
    .split('.');
  return JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
}

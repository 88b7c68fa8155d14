import { describeReal } from '../real/describeReal';
import { portalRealm } from '../real/portalRealm';
import { RunningKeycloak } from '../real/keycloak/RunningKeycloak';
import { startKeycloak } from '../real/keycloak/startKeycloak';
import { Issuer } from './Issuer';
import { startIssuer } from './startIssuer';

const SECRET = 'a b+c%';
const REALM = '/realms/boost';
const GRANT = { grant_type: 'client_credentials' };
const GOOD = { ...GRANT, client_id: 'boost-portal', client_secret: SECRET };

const basic = (pair: string) => ({
  authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
});

interface TokenCase {
  title: string;
  form: Record<string, string> | string;
  headers?: Record<string, string>;
}

const TOKEN_CASES: TokenCase[] = [
  { title: 'form', form: GOOD },
  { title: 'header', form: GRANT, headers: basic('boost-portal:a+b%2Bc%25') },
  { title: 'raw header', form: GRANT, headers: basic('boost-portal:a b+c%') },
  { title: 'no colon', form: GRANT, headers: basic('boost-portal') },
  { title: 'bearer', form: GRANT, headers: { authorization: 'Bearer x' } },
  { title: 'wrong secret', form: { ...GOOD, client_secret: 'x' } },
  { title: 'empty secret', form: { ...GOOD, client_secret: '' } },
  { title: 'no secret', form: { ...GRANT, client_id: 'boost-portal' } },
  { title: 'unknown client', form: { ...GOOD, client_id: 'x' } },
  { title: 'wrong grant', form: { client_id: 'x', grant_type: 'x' } },
  { title: 'no grant', form: { client_id: 'boost-portal' } },
  { title: 'unknown scope', form: { ...GOOD, scope: 'profile nope' } },
  { title: 'default scope', form: { ...GOOD, scope: 'profile' } },
  { title: 'twice', form: `${new URLSearchParams(GOOD)}&scope=a&scope=b` },
  {
    title: 'twice, wrong secret',
    form: 'grant_type=client_credentials&client_id=boost-portal&client_secret=x&scope=a&scope=b',
  },
];

const PATHS = [
  '/nothing',
  `${REALM}/nothing`,
  `${REALM}/protocol/nothing`,
  `${REALM}/protocol/openid-connect/token`,
  '/realms/other/protocol/openid-connect/certs',
  '/realms/other/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server/realms/other',
];

// Words of a scope come in any order, and every token is another.
function normalize(body: any) {
  return {
    ...body,
    ...('scope' in body && { scope: body.scope.split(' ').sort() }),
    ...('access_token' in body && { access_token: 'a token' }),
    ...('expires_in' in body && { expires_in: 'about 300' }),
  };
}

async function ask(url: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${url}${path}`, init);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    caching: response.headers.get('cache-control'),
    body: normalize(await response.json()),
  };
}

describeReal('keycloak', 'startIssuer beside the real Keycloak', () => {
  let keycloak: RunningKeycloak;
  let issuer: Issuer;

  beforeAll(async () => {
    keycloak = await startKeycloak({
      realms: [portalRealm({ clientSecret: SECRET })],
    });
    issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          clientSecret: SECRET,
          realmRoles: ['kagenti-operator'],
        },
      ],
    });
  });

  afterAll(() => Promise.all([keycloak?.stop(), issuer?.stop()]));

  it('answers token requests as the real Keycloak does', async () => {
    const path = `${REALM}/protocol/openid-connect/token`;
    const answers = async (url: string) => {
      const all: Record<string, unknown> = {};
      for (const { title, form, headers } of TOKEN_CASES) {
        const body = new URLSearchParams(form);
        all[title] = await ask(url, path, { method: 'POST', headers, body });
      }
      return all;
    };
    expect(await answers(issuer.url)).toEqual(await answers(keycloak.url));
  });

  it('refuses other paths as the real Keycloak does', async () => {
    for (const path of PATHS) {
      expect([path, await ask(issuer.url, path)]).toEqual([
        path,
        await ask(keycloak.url, path),
      ]);
    }
  });
});

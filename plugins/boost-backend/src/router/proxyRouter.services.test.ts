import { startKagenti, type KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { startPortal, type Portal } from '../testing/startPortal';

const RESTRICTED = 'Bearer restricted-external-caller';
const UNRESTRICTED = 'Bearer unrestricted-external-caller';

// Callers from outside as an operator configures them, known by Backstage's own
// services for identities: only those read access restrictions.
const EXTERNAL_ACCESS = [
  {
    type: 'static',
    options: {
      token: RESTRICTED.slice('Bearer '.length),
      subject: 'restricted-caller',
    },
    accessRestrictions: [
      {
        plugin: 'boost',
        permission: ['boost.access', 'boost.kagenti.agent.read'],
      },
    ],
  },
  {
    type: 'static',
    options: {
      token: UNRESTRICTED.slice('Bearer '.length),
      subject: 'unrestricted-caller',
    },
  },
];

describe('services through the proxy', () => {
  let kagenti: KagentiStandIn;

  beforeAll(async () => {
    kagenti = await startKagenti();
  });
  afterAll(() => kagenti.stop());

  async function withPortal(
    security: { allowServicePrincipals?: boolean },
    test: (portal: Portal) => Promise<void>,
  ) {
    const portal = await startPortal({
      kagentiUrl: kagenti.url,
      backend: { auth: { externalAccess: EXTERNAL_ACCESS } },
      security,
      realIdentities: true,
    });
    await test(portal).finally(() => portal.stop());
  }

  it('answers 403 to any service while the operator has not allowed them', async () => {
    await withPortal({}, async portal => {
      for (const authorization of [RESTRICTED, UNRESTRICTED]) {
        for (const path of ['/kagenti/agents', '/status']) {
          const answer = await callPortal(portal, { path, authorization });
          expect(answer.status).toBe(403);
          expect(JSON.parse(answer.text).error).toMatchObject({
            code: 'NOT_PERMITTED',
            message: expect.stringContaining('allowServicePrincipals'),
          });
        }
      }
    });
  });

  it('refuses a service principal without named permissions even then', async () => {
    await withPortal({ allowServicePrincipals: true }, async portal => {
      const { status, text } = await callPortal(portal, {
        path: '/kagenti/agents',
        authorization: UNRESTRICTED,
      });
      expect(status).toBe(403);
      expect(JSON.parse(text).error.code).toBe('NOT_PERMITTED');
    });
  });

  it('lets a restricted service principal do what it is named for and nothing else', async () => {
    await withPortal({ allowServicePrincipals: true }, async portal => {
      const path = '/kagenti/agents/team1/weather';
      const authorization = RESTRICTED;
      const read = await callPortal(portal, { path, authorization });
      expect(read.status).toBe(200);
      const before = kagenti.requests.length;
      const method = 'DELETE';
      const removal = await callPortal(portal, { method, path, authorization });
      expect(removal.status).toBe(403);
      expect(JSON.parse(removal.text).error.message).toContain(
        'boost.kagenti.agent.delete',
      );
      expect(kagenti.requests).toHaveLength(before);
    });
  });

  it('calls without a user carry no user header', async () => {
    await withPortal({ allowServicePrincipals: true }, async portal => {
      await callPortal(portal, {
        path: '/kagenti/agents/team1/weather',
        authorization: RESTRICTED,
        headers: { 'x-backstage-user': 'user:default/mallory' },
      });
      expect(kagenti.requests.at(-1)?.headers).not.toHaveProperty(
        'x-backstage-user',
      );
    });
  });
});

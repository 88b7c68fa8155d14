import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { startPortal, type Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('status of the portal', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let denied: string | undefined;

  usePortal(started => ({ issuer, kagenti, portal } = started), {
    clientSecret: 'a-secret-of-the-portal',
    tokenExpiryBufferSeconds: 20,
    allows: permission => permission !== denied,
  });
  beforeEach(() => {
    denied = undefined;
  });
  async function askStatus(of: Portal = portal) {
    const { status, text } = await callPortal(of, { path: '/status' });
    return { status, body: JSON.parse(text) };
  }

  it('tells what is configured and that the token and Kagenti are there', async () => {
    const { status, body } = await askStatus();
    expect(status).toBe(200);
    expect(body).toEqual({
      schemaVersion: 6,
      security: { mode: 'full' },
      kagenti: {
        baseUrl: kagenti.url,
        requestTimeoutSeconds: 30,
        reachable: true,
        checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
      auth: {
        configured: true,
        clientId: 'portal',
        method: 'client_secret_basic',
        tokenEndpoint: issuer.tokenEndpoint,
        tokenExpiryBufferSeconds: 20,
        token: { available: true, expiresAt: expect.any(String) },
      },
    });
    expect(Date.parse(body.auth.token.expiresAt)).toBeGreaterThan(Date.now());
  });

  it('tells why Kagenti does not answer', async () => {
    kagenti.answerNext({ status: 500, body: 'Internal Server Error' });
    expect(await askStatus()).toMatchObject({
      status: 200,
      body: {
        kagenti: { reachable: false, problem: { code: 'KAGENTI_ERROR' } },
      },
    });
  });

  it('tells that Kagenti wants a token when none is configured', async () => {
    const anonymous = await startPortal({ kagentiUrl: kagenti.url });
    expect((await askStatus(anonymous)).body).toMatchObject({
      auth: { configured: false },
      kagenti: { reachable: true, problem: { code: 'KAGENTI_UNAUTHORIZED' } },
    });
    await anonymous.stop();
  });

  it('refuses the status without its permission', async () => {
    for (const permission of ['boost.access', 'boost.status.read']) {
      denied = permission;
      const { status, body } = await askStatus();
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        code: 'NOT_PERMITTED',
        message: expect.stringContaining(permission),
      });
    }
  });
});

import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

const AGENTS = { path: '/kagenti/agents?namespace=team1' };

describe('the proxy without a token', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ issuer, kagenti, portal } = started), {
    clientSecret: 'hush',
  });

  it('answers 503 with Retry-After and logs the reason when no token is to be had', async () => {
    issuer.answerNext({
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: {
        error: 'unauthorized_client',
        error_description: 'Invalid client or Invalid client credentials',
      },
    });

    const { status, headers, text } = await callPortal(portal, AGENTS);

    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(JSON.parse(text).error.code).toBe('TOKEN_UNAVAILABLE');
    expect(text).not.toContain('unauthorized_client');
    expect(portal.log.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^TOKEN_UNAVAILABLE: .* 401 unauthorized_client/),
    );
    expect(kagenti.requests).toHaveLength(0);
  });
});

describe('the proxy while the issuer is busy', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ issuer, kagenti, portal } = started), {
    clientSecret: 'hush',
  });

  it('passes on how long the issuer asks to wait, and asks it only once', async () => {
    issuer.answerNext({ status: 503, headers: { 'retry-after': '17' } });

    for (let call = 0; call < 3; call++) {
      const { status, headers } = await callPortal(portal, AGENTS);
      expect(status).toBe(503);
      // The issuer's seventeen, and up to one more by chance.
      expect(headers['retry-after']).toMatch(/^1[678]$/);
    }

    expect(issuer.requests).toHaveLength(1);
    expect(kagenti.requests).toHaveLength(0);
  });
});

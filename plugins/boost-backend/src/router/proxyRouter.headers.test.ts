import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const DETAIL = '/kagenti/agents/team1/weather';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('headers through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));
  it("never sends Kagenti the caller's credentials or cookies", async () => {
    await callPortal(portal, {
      method: 'POST',
      path: '/kagenti/chat/team1/weather/send',
      headers: {
        cookie: 'backstage-auth=marked',
        'proxy-authorization': 'Basic marked',
        'x-forwarded-for': '10.0.0.1',
        forwarded: 'for=10.0.0.1',
        te: 'trailers',
        origin: 'https://portal.example',
        'x-anything': 'marked',
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': 'de',
        'x-request-id': 'request-1',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
      body: '{"message":"hello"}',
    });
    const {
      host,
      connection,
      'content-length': length,
      ...headers
    } = kagenti.requests.at(-1)?.headers ?? {};
    expect(headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'de',
      'accept-encoding': 'identity',
      'x-request-id': 'request-1',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      'x-backstage-user': 'user:default/alice',
    });
    expect(host).toBe(new URL(kagenti.url).host);
  });

  it("never relays cookies, CORS rules or the server's name", async () => {
    kagenti.answerNext({
      status: 200,
      headers: {
        'content-type': 'application/json',
        'set-cookie': 'session=marked',
        'access-control-allow-origin': 'https://marked.example',
        'access-control-allow-credentials': 'true',
        server: 'marked',
        location: 'https://marked.example',
        'www-authenticate': 'Bearer realm="marked"',
      },
      body: '{}',
    });
    const { status, headers } = await callPortal(portal, { path: DETAIL });
    expect(status).toBe(200);
    expect(JSON.stringify(headers)).not.toContain('marked');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('forbids every cache to keep an answer', async () => {
    for (const type of [
      'application/json',
      'text/event-stream',
      'text/plain',
    ]) {
      for (const path of [DETAIL, '/kagenti/agents?namespace=team1']) {
        kagenti.answerNext({
          status: 200,
          headers: {
            'content-type': type,
            'cache-control': 'public, max-age=3600',
          },
          body: '{"items":[]}',
        });
        const { headers } = await callPortal(portal, { path });
        expect(headers).toMatchObject({
          'cache-control': 'no-store, no-transform',
          'x-content-type-options': 'nosniff',
        });
      }
    }
  });

  it('never lets an answer render as a page of the portal', async () => {
    kagenti.answerNext({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<script>alert(1)</script>',
    });
    const path = `${DETAIL}/route-status`;
    const { headers } = await callPortal(portal, { path });
    expect(headers).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
  });
});

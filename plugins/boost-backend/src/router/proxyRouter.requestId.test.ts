import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const DETAIL = '/kagenti/agents/team1/weather';
const TRACE = /^00-(?!0+-)[0-9a-f]{32}-(?!0+-)[0-9a-f]{16}-01$/;

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('what a request can be found by', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let isAllowed = true;

  usePortal(started => ({ kagenti, portal } = started), {
    allows: () => isAllowed,
  });
  beforeEach(() => {
    isAllowed = true;
  });

  const idOf = ({ headers }: { headers: Record<string, unknown> }) =>
    headers['x-request-id'];

  it('gives the caller the request id under which Kagenti knows the request', async () => {
    const answer = await callPortal(portal, { path: DETAIL });
    const id = idOf(answer);
    expect(id).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
    expect(kagenti.requests.at(-1)?.headers['x-request-id']).toBe(id);
    const headers = { 'x-request-id': 'gateway-1' };
    expect(idOf(await callPortal(portal, { path: DETAIL, headers }))).toBe(
      'gateway-1',
    );
  });

  it('gives a request id with every refusal and failure too', async () => {
    const headers = { 'x-request-id': 'quoted-1' };
    for (const path of [
      '/kagenti/no/such/route',
      '/kagenti/agents/..',
      '/kagenti/agents?unknown=1',
      '/kagenti/agents/team1/no-such-agent',
    ]) {
      const answer = await callPortal(portal, { path, headers });
      expect([path, answer.status >= 400, idOf(answer)]).toEqual([
        path,
        true,
        'quoted-1',
      ]);
    }
    kagenti.answerNext({ status: 500, body: 'broken' });
    const failed = await callPortal(portal, { path: DETAIL, headers });
    expect([failed.status, idOf(failed)]).toEqual([500, 'quoted-1']);
    isAllowed = false;
    const denied = await callPortal(portal, { path: DETAIL, headers });
    expect([denied.status, idOf(denied)]).toEqual([403, 'quoted-1']);
  });

  it("never lets Kagenti's request id into an answer", async () => {
    kagenti.answerNext({
      status: 200,
      headers: { 'content-type': 'application/json', 'x-request-id': 'theirs' },
      body: '{}',
    });
    const path = `${DETAIL}/route-status`;
    expect(idOf(await callPortal(portal, { path }))).not.toBe('theirs');
  });

  it('joins Kagenti to the trace of the caller, or begins one', async () => {
    const traceparent =
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const tracestate = 'vendor=value';
    await callPortal(portal, {
      path: DETAIL,
      headers: { traceparent, tracestate },
    });
    expect(kagenti.requests.at(-1)?.headers).toMatchObject({
      traceparent,
      tracestate,
    });
    for (const invalid of [`ff${traceparent.slice(2)}`, '']) {
      await callPortal(portal, {
        path: DETAIL,
        headers: { traceparent: invalid, tracestate },
      });
      const headers = kagenti.requests.at(-1)?.headers;
      expect(headers?.traceparent).toMatch(TRACE);
      expect(headers).not.toHaveProperty('tracestate');
    }
  });
});

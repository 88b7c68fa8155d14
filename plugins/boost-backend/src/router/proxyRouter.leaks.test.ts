import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { callPortal, type PortalCall } from '../testing/callPortal';
import { showEverything } from '../testing/showEverything';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

const SECRET = 'marked-client-secret';
const COOKIE = 'marked-cookie';
const BODY = 'marked-body';
const DETAIL = { path: '/kagenti/agents/team1/weather' };
const STATUS = { path: '/status' };

describe('secrets of the proxy', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let denied: string | undefined;
  const answers: unknown[] = [];

  usePortal(started => ({ issuer, kagenti, portal } = started), {
    clientSecret: SECRET,
    allows: permission => permission !== denied,
  });
  async function statusOf(call: PortalCall): Promise<number> {
    const answer = await callPortal(portal, {
      headers: { cookie: COOKIE },
      ...call,
    });
    answers.push(answer);
    return answer.status;
  }

  it('keeps tokens and secrets out of answers, logs and audit events', async () => {
    expect(await statusOf(STATUS)).toBe(200);
    expect(await statusOf(DETAIL)).toBe(200);
    expect(await statusOf({ path: '/kagenti/agents/%00' })).toBe(400);
    expect(await statusOf({ method: 'DELETE', ...DETAIL })).toBe(502);
    denied = 'boost.kagenti.agent.create';
    const create = { method: 'POST', path: '/kagenti/agents', body: BODY };
    expect(await statusOf(create)).toBe(403);
    kagenti.answerNext({ status: 500, body: `failed with ${BODY}` });
    expect(await statusOf(DETAIL)).toBe(500);
    kagenti.answerNext((_request, response) => response.destroy());
    const chat = '/kagenti/chat/team1/weather/send';
    expect(await statusOf({ method: 'POST', path: chat, body: BODY })).toBe(
      502,
    );
    // Kagenti refuses the token, and the token endpoint fails to give another.
    const detail = '{"detail":"Token signing key not found"}';
    const headers = { 'content-type': 'application/json' };
    kagenti.answerNext({ status: 401, headers, body: detail });
    issuer.answerNext({ status: 500, body: `<html>${SECRET}</html>` });
    expect(await statusOf(DETAIL)).toBe(503);
    await statusOf(STATUS);

    const tokens = kagenti.requests
      .map(({ headers: { authorization } }) => authorization?.split(' ')[1])
      .filter(token => token !== undefined);
    expect(tokens.length).toBeGreaterThan(0);
    expect(portal.auditEvents().length).toBeGreaterThan(0);
    const seen = showEverything(answers, portal.log);
    expect(seen).toContain('/kagenti/agents/team1/weather');
    const marks = [SECRET, COOKIE, BODY, 'mock-user-token', ...tokens];
    expect(marks.filter(mark => seen.includes(mark))).toEqual([]);
  });
});

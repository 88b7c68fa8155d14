import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { conditionalOn } from '../testing/conditionalOn';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const ENTRIES =
  /^boost;dur=\d+\.\d, token;dur=\d+\.\d, authorize;dur=\d+\.\d, kagenti;dur=\d+\.\d$/;

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('Server-Timing', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let policy: (permission: string) => boolean | PolicyDecision = () => true;

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { serverTiming: true },
    allows: permission => policy(permission),
  });

  beforeEach(() => {
    policy = () => true;
  });

  const timingOf = async (path: string, method = 'GET', body?: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await callPortal(portal, { path, method, headers, body });
    return [answer.status, answer.headers['server-timing']];
  };

  it('tells where the time of an answer went', async () => {
    for (const path of [
      '/kagenti/agents',
      '/kagenti/agents/team1/weather',
      '/kagenti/agents/team1/weather/route-status',
    ]) {
      expect(await timingOf(path)).toEqual([
        200,
        expect.stringMatching(ENTRIES),
      ]);
    }
    expect(
      await timingOf(
        '/kagenti/chat/team1/weather/stream',
        'POST',
        '{"message":"hello"}',
      ),
    ).toEqual([200, expect.stringMatching(ENTRIES)]);
  });

  it('tells nothing of a refusal, whether Kagenti was asked or not', async () => {
    const path = '/kagenti/agents/team1/nobody';
    expect(await timingOf(path)).toEqual([404, undefined]);
    const params = { namespaces: ['team2'] };
    policy = permission =>
      !permission.startsWith('boost.kagenti.agent.') ||
      conditionalOn('agent', { rule: 'IN_NAMESPACE', params });
    expect(await timingOf(path)).toEqual([404, undefined]);
    policy = permission => permission === 'boost.access';
    expect(await timingOf(path)).toEqual([403, undefined]);
    policy = () => true;
    kagenti.answerNext({ status: 500, body: 'broken' });
    expect(await timingOf(path)).toEqual([500, undefined]);
  });
});

describe('Server-Timing, unless it is wanted', () => {
  let portal: Portal;

  usePortal(started => ({ portal } = started));

  it('is not sent by default, nor is that of Kagenti', async () => {
    const { status, headers } = await callPortal(portal, {
      path: '/kagenti/agents',
    });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('server-timing');
  });
});

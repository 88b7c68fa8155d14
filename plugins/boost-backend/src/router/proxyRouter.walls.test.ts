import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal, type PortalCall } from '../testing/callPortal';
import { conditionalOn } from '../testing/conditionalOn';
import { inNamespace } from '../testing/inNamespace';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

type Policy = (permission: string) => boolean | PolicyDecision;

const onlyTeam1: Policy = permission =>
  permission !== 'boost.kagenti.admin' && inNamespace(permission, 'team1');

describe('walls of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let policy: Policy;

  usePortal(started => ({ kagenti, portal } = started), {
    allows: permission => policy(permission),
  });
  beforeEach(() => {
    policy = onlyTeam1;
    kagenti.reset();
  });

  const call = (request: PortalCall) =>
    callPortal(portal, {
      ...request,
      path: `/kagenti${request.path}`,
      headers: { 'content-type': 'application/json', ...request.headers },
    });
  /** The paths at which Kagenti was asked while something was done. */
  async function askedBy(work: () => Promise<unknown>): Promise<string[]> {
    const before = kagenti.requests.length;
    await work();
    return kagenti.requests
      .slice(before)
      .map(({ method, url }) => `${method} ${url.replace('/api/v1', '')}`);
  }

  it('decides by namespace and name without asking Kagenti', async () => {
    const asked = await askedBy(async () => {
      expect((await call({ path: '/agents/team2/support' })).status).toBe(404);
      expect((await call({ path: '/tools/team2/any' })).status).toBe(404);
    });
    expect(asked).toEqual([]);
    expect(
      await askedBy(() => call({ path: '/agents/team1/weather' })),
    ).toEqual(['GET /agents/team1/weather']);
  });

  it('answers for a hidden resource as for an absent one, byte for byte', async () => {
    const params = { key: 'kagenti.io/framework', value: 'CrewAI' };
    const labelled = conditionalOn('agent', { rule: 'HAS_LABEL', params });
    policy = permission =>
      permission.startsWith('boost.kagenti.agent.')
        ? labelled
        : permission !== 'boost.kagenti.admin';
    const requests = [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/route-status'],
      ['GET', '/shipwright-build'],
      ['POST', '/shipwright-buildrun'],
      ['POST', '/finalize-shipwright-build'],
    ];
    const paths = requests.map(([method, rest]) => ({
      method,
      at: (name: string) => `/agents/team1/${name}${rest}`,
    }));
    paths.push(
      { method: 'GET', at: name => `/chat/team1/${name}/agent-card` },
      { method: 'POST', at: name => `/chat/team1/${name}/send` },
    );
    for (const { method, at } of paths) {
      const body = method === 'POST' ? '{"message":"hello"}' : undefined;
      const headers = { 'x-request-id': 'one-for-both' };
      const [hidden, absent] = await Promise.all(
        // Names of one length, since a length tells too.
        ['weather', 'nothing'].map(name =>
          call({ method, path: at(name), body, headers }),
        ),
      );
      const { date: _one, ...hiddenHeaders } = hidden.headers;
      const { date: _other, ...absentHeaders } = absent.headers;
      expect([hidden.status, hiddenHeaders]).toEqual([404, absentHeaders]);
      expect(hidden.text.replace('weather', 'nothing')).toBe(absent.text);
    }
    // It is what Kagenti itself says to whoever may read everything.
    policy = () => true;
    const real = await call({ path: '/agents/team1/nothing' });
    policy = onlyTeam1;
    const own = await call({ path: '/agents/team2/nothing' });
    expect(own.text).toBe(real.text.replace('team1', 'team2'));
  });

  it('answers 403 with the permission when it is denied outright', async () => {
    policy = permission => permission === 'boost.access';
    for (const path of ['/agents/team1/weather', '/agents/team1/nothing']) {
      const answer = await call({ path });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text).error).toMatchObject({
        code: 'NOT_PERMITTED',
        message: expect.stringContaining('boost.kagenti.agent.read'),
      });
    }
  });

  it('answers 403 when a resource may be read and the action is denied', async () => {
    policy = permission =>
      permission === 'boost.kagenti.agent.delete'
        ? conditionalOn('agent', {
            rule: 'HAS_NAME',
            params: { names: ['travel-*'] },
          })
        : onlyTeam1(permission);
    const remove = (path: string) => call({ method: 'DELETE', path });
    const denied = await remove('/agents/team1/weather');
    expect(denied.status).toBe(403);
    expect(denied.text).toContain('boost.kagenti.agent.delete');
    expect((await remove('/agents/team2/support')).status).toBe(404);
    expect((await remove('/agents/team1/travel-planner')).status).toBe(200);
  });

  it('answers 404 to deleting an absent agent under a condition', async () => {
    const request = { method: 'DELETE', path: '/agents/team1/nothing' };
    expect((await call(request)).status).toBe(404);
    policy = () => true;
    expect((await call(request)).status).toBe(200);
  });

  it('shows and deletes no tool by way of agents, nor the other way round', async () => {
    policy = permission =>
      !permission.startsWith('boost.kagenti.tool.') &&
      permission !== 'boost.kagenti.admin';
    const path = '/agents/team1/calculator';
    for (const method of ['GET', 'DELETE']) {
      const asked = await askedBy(async () => {
        const { status, text } = await call({ method, path });
        expect([status, JSON.parse(text)]).toEqual([
          404,
          { detail: "Agent 'calculator' not found in namespace 'team1'" },
        ]);
      });
      expect(asked).toEqual([`GET ${path}`]);
    }
  });

  it('loads labels and creators only when the condition needs them', async () => {
    const labelled = conditionalOn('agent', {
      allOf: [
        { rule: 'IN_NAMESPACE', params: { namespaces: ['team1'] } },
        {
          rule: 'HAS_LABEL',
          params: { key: 'kagenti.io/framework', value: 'LangGraph' },
        },
      ],
    });
    policy = permission =>
      permission.startsWith('boost.kagenti.agent.') ? labelled : true;
    expect(
      await askedBy(() => call({ path: '/agents/team1/weather/route-status' })),
    ).toEqual([
      'GET /agents/team1/weather',
      'GET /agents/team1/weather/route-status',
    ]);
    // Whoever reads Kagenti's log learns for whom the detail was read.
    expect(
      kagenti.requests
        .slice(-2)
        .map(({ headers }) => headers['x-backstage-user']),
    ).toEqual(['user:default/alice', 'user:default/alice']);
    expect(
      await askedBy(() => call({ path: '/agents/team2/support/route-status' })),
    ).toEqual([]);
  });

  it('takes a condition that cannot be applied for a denial', async () => {
    policy = permission =>
      permission === 'boost.kagenti.agent.read'
        ? conditionalOn('agent', { not: { rule: 'IS_OWNER' } })
        : true;
    expect((await call({ path: '/agents/team1/weather' })).status).toBe(403);
    expect(
      portal.log.filter(
        ({ level, message }) => level === 'warn' && /IS_OWNER/.test(message),
      ),
    ).toHaveLength(1);
  });
});

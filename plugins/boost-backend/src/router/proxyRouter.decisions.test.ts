import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { auditedBy } from '../testing/auditedBy';
import { callPortal } from '../testing/callPortal';
import { inNamespace } from '../testing/inNamespace';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('decisions in the audit of the proxy', () => {
  let portal: Portal;
  let denied: string | undefined;
  let condition: boolean | PolicyDecision;

  usePortal(started => ({ portal } = started), {
    allows: permission =>
      permission === 'boost.kagenti.agent.read'
        ? condition
        : permission !== denied,
  });
  beforeEach(() => {
    denied = undefined;
    condition = true;
  });
  const eventsOf = (work: () => Promise<unknown>) => auditedBy(portal, work);

  it('records the namespaces that a list was asked for, and how it was answered', async () => {
    const [begun, ended] = await eventsOf(() =>
      callPortal(portal, { path: '/kagenti/tools?namespaces=team2,team1' }),
    );
    expect(begun.meta.meta).toMatchObject({ namespace: 'team2,team1' });
    expect(ended.meta.meta).toMatchObject({
      decision: 'filtered',
      calls: 2,
      status: 200,
      upstreamStatus: 200,
    });
  });

  it('records what was not allowed to be created', async () => {
    denied = 'boost.kagenti.admin';
    const body = {
      name: 'fresh',
      namespace: 'team1',
      deploymentMethod: 'image',
      containerImage: 'marked/image:v1',
      imagePullSecret: 'other',
    };
    const [, ended] = await eventsOf(() =>
      callPortal(portal, {
        method: 'POST',
        path: '/kagenti/agents',
        body: JSON.stringify(body),
      }),
    );
    expect(ended.meta.meta).toMatchObject({
      namespace: 'team1',
      name: 'fresh',
      decision: 'denied',
      permission: denied,
    });
  });

  it('records who asked for the status, and who was denied it', async () => {
    denied = 'boost.status.read';
    const before = portal.log.length;
    expect((await callPortal(portal, { path: '/status' })).status).toBe(403);
    const events = portal.log
      .slice(before)
      .filter(({ message }) => message === 'boost.status-request');
    expect(events.map(({ meta }) => meta.status)).toEqual([
      'initiated',
      'failed',
    ]);
    expect(events[1].meta.meta).toMatchObject({ permission: denied });
  });

  it('records that a resource was hidden, though the caller reads that it is absent', async () => {
    const hidden = jest.fn(async () => {
      const path = '/kagenti/agents/team2/support';
      expect((await callPortal(portal, { path })).status).toBe(404);
    });
    condition = inNamespace('boost.kagenti.agent.read', 'team1');
    const [, ended] = await eventsOf(hidden);
    expect(ended.meta).toMatchObject({
      status: 'failed',
      meta: {
        namespace: 'team2',
        name: 'support',
        decision: 'hidden',
        outcome: 'denied',
        status: 404,
      },
    });
    expect(Object(ended.meta.meta)).not.toHaveProperty('upstreamStatus');
  });

  it('records a denied call with the missing permission', async () => {
    denied = 'boost.kagenti.agent.delete';
    const [, ended] = await eventsOf(() =>
      callPortal(portal, {
        method: 'DELETE',
        path: '/kagenti/agents/team1/weather',
      }),
    );
    expect(ended.meta).toMatchObject({
      severityLevel: 'high',
      status: 'failed',
      meta: { outcome: 'denied', status: 403, permission: denied },
    });
  });
});

import { inspect } from 'node:util';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { LogEntry } from '../testing/RecordingLogger';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('audit of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let denied: string | undefined;

  usePortal(started => ({ kagenti, portal } = started), {
    allows: permission => permission !== denied,
  });
  beforeEach(() => {
    denied = undefined;
  });
  /** What the audit log gained by something that was done. */
  async function eventsOf(work: () => Promise<unknown>): Promise<LogEntry[]> {
    const before = portal.auditEvents().length;
    await work();
    // The caller has the answer a moment before the event is written.
    while (portal.auditEvents().length < before + 2) {
      await new Promise(resolve => setImmediate(resolve));
    }
    return portal.auditEvents().slice(before);
  }

  it('records a call with its route, resource, status and outcome', async () => {
    const [begun, ended] = await eventsOf(() =>
      callPortal(portal, {
        method: 'POST',
        path: '/kagenti/chat/team1/weather/send',
        headers: { 'content-type': 'application/json' },
        body: '{"message":"marked"}',
      }),
    );
    const resource = {
      method: 'POST',
      route: '/chat/{namespace}/{name}/send',
      namespace: 'team1',
      name: 'weather',
    };
    expect(begun.meta).toMatchObject({
      isAuditEvent: true,
      plugin: 'boost',
      eventId: 'kagenti-request',
      severityLevel: 'medium',
      status: 'initiated',
      actor: { actorId: 'user:default/alice' },
      meta: resource,
    });
    expect(ended.meta).toMatchObject({
      status: 'succeeded',
      meta: { ...resource, outcome: 'answered', status: 200 },
    });
    expect(inspect([begun, ended], { depth: null })).not.toContain('marked');
  });

  it('records which agent was created, and nothing else of the body', async () => {
    const [, ended] = await eventsOf(() =>
      callPortal(portal, {
        method: 'POST',
        path: '/kagenti/agents',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name: 'fresh',
          namespace: 'team1',
          deploymentMethod: 'image',
          containerImage: 'marked/image:v1',
        }),
      }),
    );
    expect(ended.meta).toMatchObject({
      status: 'succeeded',
      meta: { namespace: 'team1', name: 'fresh', outcome: 'answered' },
    });
    expect(inspect(ended, { depth: null })).not.toContain('marked');
  });

  it('records the namespace that a list was asked for', async () => {
    const [begun] = await eventsOf(() =>
      callPortal(portal, { path: '/kagenti/tools?namespace=team2' }),
    );
    expect(begun.meta.meta).toMatchObject({ namespace: 'team2' });
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

  it('records what Kagenti refused or failed as a failure', async () => {
    const path = '/kagenti/agents/team1/nobody';
    const [, refused] = await eventsOf(() => callPortal(portal, { path }));
    expect(refused.meta).toMatchObject({
      status: 'failed',
      meta: { outcome: 'refused', status: 404 },
    });
    kagenti.answerNext({ status: 500, body: 'Internal Server Error' });
    const [, failed] = await eventsOf(() => callPortal(portal, { path }));
    expect(failed.meta).toMatchObject({
      status: 'failed',
      meta: { outcome: 'failed', status: 500, code: 'KAGENTI_ERROR' },
    });
  });

  it('records a caller who left', async () => {
    const [, ended] = await eventsOf(async () => {
      const holding = holdAnswer(kagenti);
      const call = openCall(portal, { path: '/kagenti/agents' }).end();
      call.on('error', () => {});
      const { closed } = await holding;
      call.destroy();
      await closed;
    });
    expect(ended.meta).toMatchObject({
      status: 'failed',
      meta: { outcome: 'abandoned' },
    });
  });

  it('records nothing of a request that reaches no route', async () => {
    const before = portal.auditEvents().length;
    await callPortal(portal, { path: '/kagenti/etc/passwd' });
    expect(portal.auditEvents()).toHaveLength(before);
  });
});

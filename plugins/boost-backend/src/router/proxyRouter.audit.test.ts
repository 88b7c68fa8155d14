import { inspect } from 'node:util';
import type { KagentiStandIn } from 'boost-testkit';
import { auditedBy } from '../testing/auditedBy';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('audit of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));
  const eventsOf = (work: () => Promise<unknown>) => auditedBy(portal, work);

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
      action: 'boost.kagenti.agent.chat',
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
      meta: {
        ...resource,
        requestId: Object(begun.meta.meta).requestId,
        decision: 'allowed',
        outcome: 'answered',
        status: 200,
        upstreamStatus: 200,
        durationMs: expect.any(Number),
      },
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

  it('records the end of a stream', async () => {
    const holding = holdAnswer(kagenti);
    const events = eventsOf(async () => {
      const answering = callPortal(portal, {
        method: 'POST',
        path: '/kagenti/chat/team1/weather/stream',
        headers: { 'content-type': 'application/json' },
        body: '{"message":"hello"}',
      });
      const { response } = await holding;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {}\n\n');
      const before = portal.auditEvents().at(-1);
      expect(before?.meta).toMatchObject({ status: 'initiated' });
      response.end();
      await answering;
    });
    const [, ended] = await events;
    expect(ended.meta).toMatchObject({
      severityLevel: 'medium',
      status: 'succeeded',
      meta: { durationMs: expect.any(Number), outcome: 'answered' },
    });
  });

  it("gives Kagenti the request's id, that of a gateway before the portal if there is one", async () => {
    const idsOf = async (headers: Record<string, string>) => {
      const [begun] = await eventsOf(() =>
        callPortal(portal, { path: '/kagenti/agents/team1/weather', headers }),
      );
      return [
        Object(begun.meta.meta).requestId,
        kagenti.requests.at(-1)?.headers['x-request-id'],
      ];
    };
    expect(await idsOf({ 'x-request-id': 'edge-7' })).toEqual([
      'edge-7',
      'edge-7',
    ]);
    const [audited, sent] = await idsOf({});
    expect(audited).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent).toBe(audited);
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

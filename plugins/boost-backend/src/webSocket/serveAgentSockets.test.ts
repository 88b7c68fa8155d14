import { once } from 'node:events';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { conditionalOn } from '../testing/conditionalOn';
import { closeOf } from './testing/closeOf';
import { openSocket } from './testing/openSocket';
import { refusedSocket } from './testing/refusedSocket';
import {
  type SocketPortal,
  type SocketPortalOptions,
  startSocketPortal,
} from './testing/startSocketPortal';

jest.setTimeout(60_000);

describe('a portal with WebSockets', () => {
  let kagenti: KagentiStandIn;
  let portal: SocketPortal;

  async function start(options: Partial<SocketPortalOptions> = {}) {
    kagenti = await startKagenti({ acp: true });
    portal = await startSocketPortal({ kagentiUrl: kagenti.url, ...options });
  }

  afterEach(async () => {
    await portal?.stop();
    await kagenti?.stop();
  });

  function warnings(): string[] {
    return portal.logger.entries
      .filter(({ level }) => level === 'warn')
      .map(({ message }) => message)
      .filter(message => message.includes('webSocket'));
  }

  it('lets a user talk to an agent, audits it, and says 1001 when it stops', async () => {
    await start();
    expect(warnings()).toEqual([]);
    const caller = await openSocket(portal);
    caller.send('{"id":1,"method":"initialize"}');
    const [answer] = await once(caller, 'message');
    expect(JSON.parse(String(answer)).result.protocolVersion).toBe(1);

    const closed = closeOf(caller);
    await portal.stop();

    expect((await closed).code).toBe(1001);
    const events = portal.logger.entries.filter(
      ({ message }) => message === 'boost.kagenti-websocket',
    );
    expect(events.map(({ meta }) => [meta.status, meta.meta])).toMatchObject([
      ['initiated', { namespace: 'team1', name: 'weather' }],
      ['succeeded', { outcome: 'shutdown', closeCode: 1001 }],
    ]);
    expect(events[0].meta.actor).toMatchObject({
      actorId: 'user:default/alice',
    });
  });

  it('answers for a hidden agent as every other route does', async () => {
    await start({
      decide: permission =>
        permission.startsWith('boost.kagenti.agent.')
          ? conditionalOn('agent', {
              rule: 'IN_NAMESPACE',
              params: { namespaces: ['team1'] },
            })
          : { result: AuthorizeResult.ALLOW },
    });

    const bySocket = await refusedSocket(portal, { path: '/team2/weather' });
    const byRequest = await callPortal(portal, {
      method: 'POST',
      path: '/kagenti/chat/team2/weather/send',
      headers: { 'content-type': 'application/json' },
      body: '{"message":"hi"}',
    });

    expect(bySocket.status).toBe(404);
    expect(bySocket.text).toBe(byRequest.text);
    expect(byRequest.status).toBe(404);
    const open = await openSocket(portal);
    open.close();
    await once(open, 'close');
  });

  it('ends a connection within seconds when the permission is taken away', async () => {
    let result: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
      AuthorizeResult.ALLOW;
    await start({ decide: () => ({ result }) });
    const caller = await openSocket(portal);

    result = AuthorizeResult.DENY;

    expect((await closeOf(caller)).code).toBe(4403);
  });

  it('has none while they are not configured', async () => {
    await start({ isEnabled: false });

    const refused = await refusedSocket(portal);

    expect(portal.server.listenerCount('upgrade')).toBe(0);
    expect(JSON.parse(refused.text).error.code).toBe('ROUTE_UNKNOWN');
    expect(warnings()).toEqual([]);
  });

  it('says so when its backend does not hand them over', async () => {
    await start({ isAttached: false });

    expect(warnings()).toEqual([
      expect.stringContaining('boost.kagenti.webSocket.enabled'),
    ]);
    expect(warnings()[0]).toContain('docs/websocket.md');
    expect((await refusedSocket(portal)).status).toBe(404);
  });
});

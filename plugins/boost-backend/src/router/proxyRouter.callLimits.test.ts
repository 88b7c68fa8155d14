import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const BOB = mockCredentials.user.header('user:default/bob');
const FEATURES = { path: '/kagenti/config/features' };

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('calls of one user at once through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { connections: { maximum: 4 } },
  });

  async function holdCall() {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, FEATURES).end();
    const answering = once(request, 'response');
    return { ...(await holding), answering };
  }

  async function answer({ response, answering }: HeldCall) {
    response.end('{}');
    const [answered] = (await answering) as [IncomingMessage];
    await once(answered.resume(), 'end');
  }
  type HeldCall = Awaited<ReturnType<typeof holdCall>>;

  it('refuses the call that would take more than half of the connections', async () => {
    const held = [await holdCall(), await holdCall()];
    const before = kagenti.requests.length;
    const { status, headers, text } = await callPortal(portal, FEATURES);
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect(JSON.parse(text).error).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringContaining('boost.kagenti.connections.maximum'),
    });
    expect(kagenti.requests).toHaveLength(before);

    const other = { ...FEATURES, authorization: BOB };
    expect((await callPortal(portal, other)).status).toBe(200);
    for (const call of held) await answer(call);
    expect((await callPortal(portal, FEATURES)).status).toBe(200);
  });
});

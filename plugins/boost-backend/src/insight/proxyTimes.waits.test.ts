import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';
import { RecordedMetrics } from '../testing/RecordedMetrics';

const DETAIL = '/kagenti/agents/team1/weather/route-status';
const ADDED = 'boost.kagenti.added.duration';
const WAITED = 'boost.token.wait.duration';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('waits in the times of the proxy', () => {
  let kagenti: KagentiStandIn;
  let issuer: Issuer;
  let portal: Portal;
  // Time passes only when a test says so, so that nothing but waits takes any.
  let now = 0;
  const recorded = RecordedMetrics.install();

  usePortal(started => ({ kagenti, issuer, portal } = started), {
    clientSecret: 'hush',
  });

  beforeEach(async () => {
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    await recorded.takePoints(ADDED);
  });

  afterEach(() => jest.restoreAllMocks());

  afterAll(() => recorded.stop());

  it('counts the wait for a token as ours, and on its own as well', async () => {
    issuer.answerNext((_request, response) => {
      now += 2_000;
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"error":"invalid_request"}');
    });
    const { status } = await callPortal(portal, { path: DETAIL });
    expect(status).toBe(503);

    const [added, waited] = await recorded.takePoints(ADDED, WAITED);
    expect(added.value.sum).toBe(2);
    expect(added.attributes).toMatchObject({ outcome: 'failed' });
    expect(waited.value.sum).toBe(2);
  });

  it("leaves Kagenti's time out, of the head and of the body", async () => {
    now += 60_000;
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, { path: DETAIL }).end();
    const answering = once(request, 'response');
    const { response } = await holding;
    now += 1_000;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
    const [answer] = (await answering) as [IncomingMessage];
    now += 500;
    response.end('}');
    await once(answer.resume(), 'end');

    const points = await recorded.takePoints(ADDED, WAITED);
    expect(points.map(({ value }) => [value.count, value.sum])).toEqual([
      [1, 0],
    ]);
  });
});

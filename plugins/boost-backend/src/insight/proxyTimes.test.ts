import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';
import { RecordedMetrics } from '../testing/RecordedMetrics';

const DETAIL = '/kagenti/agents/team1/weather';
const STREAM = {
  method: 'POST',
  path: '/kagenti/chat/team1/weather/stream',
  headers: { 'content-type': 'application/json' },
};
const ADDED = 'boost.kagenti.added.duration';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('times of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let mayRead = true;
  const recorded = RecordedMetrics.install();

  usePortal(started => ({ kagenti, portal } = started), {
    allows: permission => mayRead || permission === 'boost.access',
    clientSecret: 'marked-secret',
  });

  afterAll(() => recorded.stop());

  beforeEach(() => {
    mayRead = true;
  });

  /** The labels of what was recorded meanwhile; waits for it, as a caller need not. */
  async function labelsOf(work: () => Promise<unknown>) {
    await recorded.takePoints(ADDED);
    await work();
    let points = await recorded.takePoints(ADDED);
    for (let tries = 0; points.length === 0 && tries < 1000; tries++) {
      points = await recorded.takePoints(ADDED);
    }
    return points.map(({ attributes }) => Object.values(attributes).join(' '));
  }

  /** An answer that breaks off fails before it closes. */
  const closed = (answer: IncomingMessage) =>
    new Promise(resolve => answer.once('close', resolve));

  async function openStream() {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, STREAM).end('{"message":"marked-body"}');
    const answering = once(request, 'response');
    const held = await holding;
    held.response.writeHead(200, { 'content-type': 'text/event-stream' });
    held.response.write('data: 1\n\n');
    const [answer] = (await answering) as [IncomingMessage];
    answer.on('error', () => {});
    await once(answer, 'data');
    return { ...held, answer };
  }

  it('times answers, refusals and failures apart', async () => {
    expect(await labelsOf(() => callPortal(portal, { path: DETAIL }))).toEqual([
      'agent GET one answered',
    ]);
    expect(
      await labelsOf(() => callPortal(portal, { path: '/kagenti/agents' })),
    ).toEqual(['agent GET list answered']);

    mayRead = false;
    expect(await labelsOf(() => callPortal(portal, { path: DETAIL }))).toEqual([
      'agent GET one refused',
    ]);

    mayRead = true;
    kagenti.answerNext({ status: 500, body: 'broken' });
    expect(await labelsOf(() => callPortal(portal, { path: DETAIL }))).toEqual([
      'agent GET one failed',
    ]);
  });

  it('times a stream up to its head, when it has ended', async () => {
    const labels = await labelsOf(async () => {
      const { response, answer } = await openStream();
      response.end();
      await once(answer, 'end');
    });
    expect(labels).toEqual(['agent POST stream answered']);
  });

  it('tells a caller who left from a Kagenti that broke off', async () => {
    const left = await labelsOf(async () => {
      const { answer, ...held } = await openStream();
      answer.destroy();
      await held.closed;
    });
    expect(left).toEqual(['agent POST stream abandoned']);

    const broken = await labelsOf(async () => {
      const { response, answer } = await openStream();
      response.destroy();
      await closed(answer);
    });
    expect(broken).toEqual(['agent POST stream broken']);
  });

  it('has no name, user, secret or token in any label', async () => {
    await recorded.takeAll();
    await callPortal(portal, { path: DETAIL });
    await callPortal(portal, {
      ...STREAM,
      path: '/kagenti/chat/team1/weather/send',
      body: '{"message":"marked-body"}',
    });

    const all = await recorded.takeAll();
    expect(all).toContain(ADDED);
    const { authorization = '' } = kagenti.requests.at(-1)?.headers ?? {};
    expect(authorization).toMatch(/^Bearer ./);
    for (const secret of ['marked', 'alice', 'team1', 'weather']) {
      expect(all).not.toContain(secret);
    }
    expect(all).not.toContain(authorization.slice('Bearer '.length));
  });
});

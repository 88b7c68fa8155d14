import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { auditedBy } from '../testing/auditedBy';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const BOB = mockCredentials.user.header('user:default/bob');
const CHAT = {
  method: 'POST',
  path: '/kagenti/chat/team1/weather/stream',
  headers: { 'content-type': 'application/json' },
};
const BODY = '{"message":"hello"}';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('streams of one user through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { limits: { streamsPerUser: 1 } },
  });

  async function openStream(authorization?: string) {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, { ...CHAT, authorization }).end(BODY);
    const answering = once(request, 'response');
    const held = await holding;
    held.response.writeHead(200, { 'content-type': 'text/event-stream' });
    held.response.write('data: 1\n\n');
    const [answer] = (await answering) as [IncomingMessage];
    await once(answer, 'data');
    return { ...held, request, answer };
  }

  const tryStream = () => callPortal(portal, { ...CHAT, body: BODY });

  async function endStream({ answer, response }: IncomingStream) {
    response.end();
    await once(answer.resume(), 'end');
  }
  type IncomingStream = Awaited<ReturnType<typeof openStream>>;

  it('answers 429 with Retry-After to one stream too many', async () => {
    const stream = await openStream();
    const before = kagenti.requests.length;
    const { status, headers, text } = await tryStream();
    expect([status, headers['retry-after']]).toEqual([429, '5']);
    expect(JSON.parse(text).error).toMatchObject({
      name: 'TooManyRequestsError',
      code: 'TOO_MANY_STREAMS',
      message: expect.stringContaining('boost.kagenti.limits.streamsPerUser'),
    });
    expect(kagenti.requests).toHaveLength(before);
    await endStream(stream);
  });

  it('serves streams of others, and other requests of the same user', async () => {
    const stream = await openStream();
    const other = await openStream(BOB);
    const send = { ...CHAT, path: '/kagenti/chat/team1/weather/send' };
    expect((await callPortal(portal, { ...send, body: BODY })).status).toBe(
      200,
    );
    await endStream(stream);
    await endStream(other);
  });

  it('gives a place back when the stream ends', async () => {
    await endStream(await openStream());
    expect((await tryStream()).status).toBe(200);
  });

  it('gives a place back when the caller leaves', async () => {
    const { answer, request, closed } = await openStream();
    answer.on('error', () => {});
    request.destroy();
    await closed;
    expect((await tryStream()).status).toBe(200);
  });

  it("gives a place back when Kagenti's stream breaks", async () => {
    const { answer, response } = await openStream();
    const failure = once(answer, 'error');
    response.destroy();
    await failure;
    expect((await tryStream()).status).toBe(200);
  });

  it('gives a place back when Kagenti refuses the stream or cannot be reached', async () => {
    kagenti.answerNext({ status: 503, body: { detail: 'no' } });
    expect((await tryStream()).status).toBe(503);
    kagenti.answerNext((request, response) => {
      request.resume();
      response.destroy();
    });
    expect((await tryStream()).status).toBe(502);
    expect((await tryStream()).status).toBe(200);
  });

  it('audits a stream too many as refused', async () => {
    const stream = await openStream();
    const [, ended] = await auditedBy(portal, tryStream);
    expect(ended.meta).toMatchObject({
      status: 'failed',
      meta: {
        namespace: 'team1',
        name: 'weather',
        outcome: 'refused',
        code: 'TOO_MANY_STREAMS',
        status: 429,
      },
    });
    await endStream(stream);
  });
});

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { KagentiStandIn } from 'boost-testkit';
import { openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const STREAM = {
  method: 'POST',
  path: '/kagenti/chat/team1/weather/stream',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
};
const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' };

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('streams through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));
  async function openStream(headers: Record<string, string> = {}) {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, {
      ...STREAM,
      headers: { ...STREAM.headers, ...headers },
    }).end('{"message":"hello"}');
    const answering = once(request, 'response');
    const held = await holding;
    held.response.writeHead(200, EVENTS);
    held.response.flushHeaders();
    const [response] = (await answering) as [IncomingMessage];
    response.setEncoding('utf8');
    return { ...held, request, answer: response };
  }

  async function nextChunk(answer: IncomingMessage): Promise<string> {
    const [chunk] = await once(answer, 'data');
    return chunk;
  }

  it('delivers the first event before the stream has ended', async () => {
    // The headers are here before any event was sent: openStream waits for them.
    const { answer, response } = await openStream();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      ...EVENTS,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const first = nextChunk(answer);
    response.write('data: 1\n\n');
    expect(await first).toBe('data: 1\n\n');
    const second = nextChunk(answer);
    response.write('data: 2\n\n');
    expect(await second).toBe('data: 2\n\n');
    response.end();
    await once(answer, 'end');
    expect(answer.complete).toBe(true);
  });

  it("passes events through the portal's compression without delay", async () => {
    const { answer, response } = await openStream({
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    const first = nextChunk(answer);
    response.write('data: 1\n\n');
    expect(await first).toBe('data: 1\n\n');
    response.end();
    await once(answer.resume(), 'end');
  });

  it('ends the call to Kagenti when the caller leaves a stream', async () => {
    const { answer, request, response, closed } = await openStream();
    const first = nextChunk(answer);
    response.write('data: 1\n\n');
    await first;
    answer.on('error', () => {});
    request.destroy();
    await closed;
    expect(response.writableFinished).toBe(false);
  });

  it('ends the call to Kagenti when the caller leaves before any answer', async () => {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, STREAM).end('{"message":"hello"}');
    request.on('error', () => {});
    const { closed, response } = await holding;
    request.destroy();
    await closed;
    expect(response.headersSent).toBe(false);
  });

  it("breaks the caller's connection when Kagenti's stream breaks", async () => {
    const { answer, response } = await openStream();
    const first = nextChunk(answer);
    response.write('data: 1\n\n');
    await first;
    const failure = once(answer, 'error');
    response.destroy();
    expect((await failure)[0]).toMatchObject({ code: 'ECONNRESET' });
    expect(answer.complete).toBe(false);
  });
});

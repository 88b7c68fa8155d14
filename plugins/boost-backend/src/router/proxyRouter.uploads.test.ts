import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal, openCall } from '../testing/callPortal';
import { holdAnswer } from '../testing/holdAnswer';
import { inNamespace } from '../testing/inNamespace';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const MEBIBYTE = 1024 * 1024;
// A body that nothing depends on passes unread.
const PARSE = { method: 'POST', path: '/kagenti/agents/parse-env' };

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('uploads through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let isHiding = false;

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { limits: { definitionBytes: 16 * MEBIBYTE } },
    allows: permission => !isHiding || inNamespace(permission, 'team1'),
  });
  it('sends a small body whole, with its length', async () => {
    const body = JSON.stringify({ message: 'hello' });
    await callPortal(portal, {
      method: 'POST',
      path: '/kagenti/chat/team1/weather/send',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const received = kagenti.requests.at(-1);
    expect(received?.body).toBe(body);
    expect(received?.headers['content-length']).toBe(String(body.length));
  });

  it('takes no second request from behind a body that was refused unread', async () => {
    const request = openCall(portal, {
      method: 'POST',
      path: '/kagenti/chat/team2/hidden/send',
    });
    request.on('error', () => {});
    isHiding = true;
    request.write('{');
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    isHiding = false;
    answer.resume();
    request.destroy();
    expect([answer.statusCode, answer.headers.connection]).toEqual([
      404,
      'close',
    ]);
  });

  it('streams a larger body on while it arrives', async () => {
    const holding = holdAnswer(kagenti);
    const beginning = randomBytes(2 * MEBIBYTE);
    const end = randomBytes(MEBIBYTE);
    const request = openCall(portal, PARSE);
    const answering = once(request, 'response');
    request.write(beginning);
    const held = await holding;
    const received: Buffer[] = [];
    held.request.on('data', chunk => received.push(chunk));
    // The request is at Kagenti although its end has not been sent.
    request.end(end);
    await once(held.request, 'end');
    held.response.writeHead(200, { 'content-type': 'application/json' });
    held.response.end('{}');
    const [answer] = (await answering) as [IncomingMessage];
    await once(answer.resume(), 'end');
    expect(answer.statusCode).toBe(200);
    expect(digest(Buffer.concat(received))).toBe(
      digest(Buffer.concat([beginning, end])),
    );
  });

  it('forwards no body of a GET or DELETE', async () => {
    for (const method of ['GET', 'DELETE']) {
      const { status } = await callPortal(portal, {
        method,
        path: '/kagenti/agents/team2/draft',
        headers: { 'content-type': 'application/json', 'content-length': '2' },
        body: '{}',
      });
      expect(status).toBe(200);
      const received = kagenti.requests.at(-1);
      expect(received).toMatchObject({ method, bodyBytes: 0 });
      expect(received?.headers).not.toHaveProperty('content-type');
    }
  });

  it('ends the call when the caller leaves during an upload', async () => {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, PARSE);
    request.on('error', () => {});
    request.write(Buffer.alloc(2 * MEBIBYTE));
    const { request: received, closed } = await holding;
    received.on('error', () => {}).resume();
    request.destroy();
    await closed;
    expect(received.complete).toBe(false);
  });

  it('closes the connection after an answer that overtakes its request', async () => {
    const holding = holdAnswer(kagenti);
    const request = openCall(portal, {
      ...PARSE,
      headers: { connection: 'keep-alive' },
    });
    request.on('error', () => {});
    const answering = once(request, 'response');
    request.write(Buffer.alloc(2 * MEBIBYTE));
    const { response } = await holding;
    response.writeHead(413, { 'content-type': 'application/json' });
    response.end('{"detail":"too large"}');
    const [answer] = (await answering) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    expect(answer.headers.connection).toBe('close');
    request.destroy();
  });

  it('answers 400 to a compressed body', async () => {
    const { status, text } = await callPortal(portal, {
      ...PARSE,
      headers: { 'content-encoding': 'gzip' },
      body: 'x',
    });
    expect(status).toBe(400);
    expect(JSON.parse(text).error).toMatchObject({
      name: 'InputError',
      code: 'BODY_UNREADABLE',
    });
  });
});

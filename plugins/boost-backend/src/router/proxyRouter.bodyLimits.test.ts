import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { KagentiStandIn } from 'boost-testkit';
import { auditedBy } from '../testing/auditedBy';
import { callPortal, openCall, type PortalCall } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const MESSAGE_BYTES = 4_096;
const DEFINITION_BYTES = 2_048;
const json = { 'content-type': 'application/json' };
const chunked = { ...json, 'transfer-encoding': 'chunked' };
const CHAT = { method: 'POST', path: '/kagenti/chat/team1/weather/send' };
const CREATE = { method: 'POST', path: '/kagenti/agents' };
const PARSE = { method: 'POST', path: '/kagenti/agents/parse-env' };

function padded(bytes: number): string {
  const frame = '{"message":""}';
  return `{"message":"${'x'.repeat(bytes - frame.length)}"}`;
}

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('sizes of bodies through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  const asked: unknown[] = [];

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: {
      limits: {
        messageBytes: MESSAGE_BYTES,
        definitionBytes: DEFINITION_BYTES,
      },
    },
    allows: permission => asked.push(permission) > 0,
  });

  /** Sends headers alone, and the answer that comes to them. */
  async function announce(call: PortalCall, bytes: number) {
    const headers = { ...json, 'content-length': String(bytes) };
    const request = openCall(portal, { ...call, headers });
    request.on('error', () => {});
    const answering = once(request, 'response');
    request.flushHeaders();
    const [answer] = (await answering) as [IncomingMessage];
    const body = await text(answer);
    request.destroy();
    return { answer, error: JSON.parse(body).error };
  }

  it.each([
    [CHAT, MESSAGE_BYTES, 'messageBytes'],
    [CREATE, DEFINITION_BYTES, 'definitionBytes'],
    [PARSE, DEFINITION_BYTES, 'definitionBytes'],
  ])(
    'answers 413 to %j by the length alone, before anything is read or asked',
    async (call, bytes, key) => {
      const before = [asked.length, kagenti.requests.length];
      const { answer, error } = await announce(call, bytes + 1);
      expect(answer.statusCode).toBe(413);
      expect(answer.headers.connection).toBe('close');
      expect(error).toMatchObject({
        name: 'PayloadTooLargeError',
        code: 'BODY_TOO_LARGE',
      });
      expect(error.message).toContain(`larger than ${bytes} bytes`);
      expect(error.message).toContain(`boost.kagenti.limits.${key}`);
      expect([asked.length, kagenti.requests.length]).toEqual(before);
    },
  );

  it('passes on bodies that are as long as they may be', async () => {
    for (const headers of [json, chunked]) {
      for (const [call, bytes] of [
        [CHAT, MESSAGE_BYTES],
        [PARSE, DEFINITION_BYTES],
      ] as const) {
        await callPortal(portal, { ...call, headers, body: padded(bytes) });
        expect(kagenti.requests.at(-1)).toMatchObject({
          path: `/api/v1${call.path.slice('/kagenti'.length)}`,
          bodyBytes: bytes,
        });
      }
    }
  });

  it('answers 413 as soon as a body without a length is too long', async () => {
    for (const [call, bytes] of [
      [CHAT, MESSAGE_BYTES],
      [CREATE, DEFINITION_BYTES],
      [PARSE, DEFINITION_BYTES],
    ] as const) {
      const request = openCall(portal, { ...call, headers: chunked });
      request.on('error', () => {});
      const answering = once(request, 'response');
      // The end is never sent: what has come is enough to refuse it.
      request.write(padded(bytes + 1));
      const [answer] = (await answering) as [IncomingMessage];
      expect([call.path, answer.statusCode]).toEqual([call.path, 413]);
      expect(answer.headers.connection).toBe('close');
      expect(JSON.parse(await text(answer)).error.code).toBe('BODY_TOO_LARGE');
      request.destroy();
    }
  });

  it('audits a body that is too long as refused, with what it was for', async () => {
    const [, ended] = await auditedBy(portal, () =>
      announce(CHAT, MESSAGE_BYTES + 1),
    );
    expect(ended.meta).toMatchObject({
      status: 'failed',
      meta: {
        namespace: 'team1',
        name: 'weather',
        outcome: 'refused',
        code: 'BODY_TOO_LARGE',
        status: 413,
      },
    });
  });
});

import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { toReadable } from '../connections/toReadable';
import type { ClientScene } from '../testing/ClientScene';
import { useClientScene } from '../testing/useClientScene';
import type { HttpKagentiClient } from './HttpKagentiClient';
import type { KagentiCall } from './KagentiCall';

const CHAT = {
  method: 'POST',
  path: '/api/v1/chat/team1/weather/send',
  headers: { 'content-type': 'application/json' },
} as const;
const LIST = { method: 'GET', path: '/api/v1/agents' } as const;
const REFUSAL = {
  status: 401,
  body: { detail: 'Token signing key not found' },
};

describe('HttpKagentiClient after a refusal', () => {
  let scene: ClientScene;
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;

  useClientScene(started => {
    scene = started;
    ({ issuer, kagenti } = started);
    client = started.createClient();
  });

  async function send(call: KagentiCall) {
    const { status, body } = await client.send(call);
    return { status, body: await text(toReadable(body)) };
  }

  it('retries once with a fresh token after a 401', async () => {
    await send(LIST);
    await issuer.rotateKeys();
    await kagenti.restart();

    expect((await send(LIST)).status).toBe(200);

    expect(issuer.grants).toBe(2);
    expect(kagenti.requests.map(request => request.status)).toEqual([
      200, 401, 200,
    ]);
    const [, refused, accepted] = kagenti.requests;
    expect(accepted.headers.authorization).not.toBe(
      refused.headers.authorization,
    );
    expect(scene.refusals).toEqual(['mended']);
  });

  it('fails with KAGENTI_UNAUTHORIZED after a second 401', async () => {
    kagenti.answerNext(REFUSAL, { times: 2 });

    await expect(send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNAUTHORIZED',
      statusCode: 502,
    });
    expect(kagenti.requests).toHaveLength(2);
  });

  it('sends the same body again on the retry', async () => {
    kagenti.answerNext(REFUSAL);
    const body = Buffer.from(JSON.stringify({ message: 'Weather in Rome?' }));

    expect((await send({ ...CHAT, body })).status).toBe(200);

    const [first, second] = kagenti.requests;
    expect(first.body).toBe(body.toString());
    expect(second.body).toBe(first.body);
  });

  it('sends a streamed body again that was short enough to keep', async () => {
    client = scene.createClient('boost-portal', { maxReplayBytes: 16 });
    kagenti.answerNext(REFUSAL);
    const body = Readable.from(
      ['{"message"', ':"hi"}'].map(part => Buffer.from(part)),
    );

    expect((await send({ ...CHAT, body })).status).toBe(200);
    const [first, second] = kagenti.requests;
    expect(first.body).toBe('{"message":"hi"}');
    expect(second.body).toBe(first.body);
    expect(scene.refusals).toEqual(['mended']);
  });

  it('asks to send again what was too large to keep', async () => {
    client = scene.createClient('boost-portal', { maxReplayBytes: 15 });
    kagenti.answerNext(REFUSAL);
    const stream = () => Readable.from([Buffer.from('{"message":"hi"}')]);

    await expect(send({ ...CHAT, body: stream() })).rejects.toMatchObject({
      code: 'RETRY_LARGE_BODY',
      statusCode: 502,
      message: expect.stringContaining('Send it again'),
    });
    expect(kagenti.requests).toHaveLength(1);

    expect((await send({ ...CHAT, body: stream() })).status).toBe(200);
    expect(issuer.grants).toBe(2);
  });

  it('names the role that a 403 asks for', async () => {
    client = scene.createClient('boost-viewer');

    await expect(
      send({ ...CHAT, body: Buffer.from('{"message":"hi"}') }),
    ).rejects.toMatchObject({
      code: 'KAGENTI_ROLE_MISSING',
      statusCode: 502,
      message: expect.stringContaining('kagenti-operator'),
    });
    expect(kagenti.requests).toHaveLength(1);
    expect(issuer.grants).toBe(1);
  });
});

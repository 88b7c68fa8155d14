import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { toReadable } from '../connections/toReadable';
import { HttpKagentiClient } from './HttpKagentiClient';
import { clientOptions } from '../testing/clientOptions';

const STREAM = {
  method: 'POST',
  path: '/api/v1/chat/team1/weather/stream',
  body: Buffer.from('{"message":"hi"}'),
} as const;

describe('HttpKagentiClient, streams', () => {
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;
  const upstream = new EventEmitter();

  beforeEach(async () => {
    kagenti = await startKagenti({});
    client = HttpKagentiClient.create(clientOptions(kagenti.url));
    kagenti.answerNext((_req, res: ServerResponse) => {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.write('data: {"n":1}\n\n');
      res.on('close', () => upstream.emit('closed'));
      upstream.once('continue', () => res.end('data: {"n":2}\n\n'));
    });
  });

  afterEach(async () => {
    upstream.removeAllListeners();
    await client.close();
    await kagenti.stop();
  });

  it('streams an answer before it is complete', async () => {
    const body = toReadable((await client.send(STREAM)).body);

    const [first] = await once(body, 'data');
    expect(String(first)).toBe('data: {"n":1}\n\n');

    upstream.emit('continue');
    const [second] = await once(body, 'data');
    expect(String(second)).toBe('data: {"n":2}\n\n');
  });

  it('ends the call at Kagenti when the caller aborts', async () => {
    const controller = new AbortController();
    const answer = await client.send({
      ...STREAM,
      signal: controller.signal,
    });
    const body = toReadable(answer.body);
    await once(body, 'data');
    const closed = once(upstream, 'closed');
    const failed = once(body, 'error');

    controller.abort();

    await closed;
    const [error] = await failed;
    expect(error.name).toBe('AbortError');
  });

  it('does not begin a call that was aborted before', async () => {
    await expect(
      client.send({ ...STREAM, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });

    expect(kagenti.requests).toHaveLength(0);
  });
});

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { discardBody } from '../connections/discardBody';
import { readWhole } from '../connections/readWhole';
import { toReadable } from '../connections/toReadable';
import { HttpKagentiClient } from '../kagenti/HttpKagentiClient';
import { ClientScene } from '../testing/ClientScene';
import { clientOptions } from '../testing/clientOptions';
import { InsightScene } from '../testing/InsightScene';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;
const CHAT = {
  method: 'POST',
  path: '/api/v1/chat/team1/weather/stream',
  answersStream: true,
} as const;

describe('KagentiInsight, metrics', () => {
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;
  let scene: InsightScene;

  beforeEach(async () => {
    kagenti = await startKagenti({});
    scene = InsightScene.create();
    client = HttpKagentiClient.create(
      clientOptions(kagenti.url, { insight: scene.insightInto(kagenti.url) }),
    );
  });

  afterEach(async () => {
    await client.close();
    await kagenti.stop();
    await scene.stop();
  });

  /** Has Kagenti begin an answer and leave it at that. */
  function beginAnswer(): Promise<ServerResponse> {
    return new Promise(resolve => {
      kagenti.answerNext((_request, response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
        resolve(response);
      });
    });
  }

  it('counts the bytes of bodies, to Kagenti and from it', async () => {
    kagenti.answerNext({ status: 200, body: 'eight...' }, { times: 2 });
    for (const body of [
      Buffer.from('{"a":1}'),
      Readable.from([Buffer.from('{"a":'), Buffer.from('12345}')]),
    ]) {
      const answer = await client.send({ ...CHAT, body, answersStream: false });
      await readWhole(answer.body, 100);
    }

    expect(await scene.read('boost.kagenti.bytes')).toEqual({
      in: 16,
      out: 18,
    });
  });

  it('counts a stream as active from its head to its end', async () => {
    const beginning = beginAnswer();
    const { body } = await client.send(CHAT);
    expect(await scene.read('boost.kagenti.streams.active')).toEqual({ '': 1 });

    (await beginning).end();
    await readWhole(body, 100);
    expect(await scene.read('boost.kagenti.streams.active')).toEqual({ '': 0 });
  });

  it('counts an exchange that its caller left, by how far it had come', async () => {
    const early = new AbortController();
    kagenti.answerNext(() => early.abort());
    await expect(
      client.send({ ...LIST, signal: early.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });

    const late = new AbortController();
    void beginAnswer();
    const { body } = await client.send({ ...CHAT, signal: late.signal });
    const failed = once(toReadable(body), 'error');
    late.abort();
    await failed;

    expect(await scene.read('boost.kagenti.aborts')).toEqual({
      'caller/head': 1,
      'caller/body': 1,
    });
    expect(await scene.read('boost.kagenti.streams.active')).toEqual({ '': 0 });
  });

  it('counts an upload that broke off as left by its caller', async () => {
    const body = new Readable({ read() {} });
    body.push('{"message"');
    kagenti.answerNext(() => body.destroy());

    await expect(client.send({ ...CHAT, body })).rejects.toThrow('broke off');
    expect(await scene.read('boost.kagenti.aborts')).toEqual({
      'caller/head': 1,
    });
  });

  it('counts an exchange that Kagenti ended, by how far it had come', async () => {
    kagenti.answerNext(request => void request.socket.destroy());
    await expect(client.send(LIST)).rejects.toThrow('cannot be reached');

    const beginning = beginAnswer();
    const { body } = await client.send(CHAT);
    const failed = once(toReadable(body), 'error');
    (await beginning).destroy();
    await failed;

    expect(await scene.read('boost.kagenti.aborts')).toEqual({
      'kagenti/head': 1,
      'kagenti/body': 1,
    });
  });

  it('counts an answer that the portal wants no more of apart', async () => {
    void beginAnswer();
    const { body } = await client.send(LIST);
    expect(await readWhole(body, 3)).toBeUndefined();

    expect(await scene.read('boost.kagenti.aborts')).toEqual({
      'portal/body': 1,
    });
  });

  it('counts no answer as an abort, a refusal included', async () => {
    for (const status of [200, 404, 500]) {
      kagenti.answerNext({ status, body: {} });
      discardBody((await client.send(LIST)).body);
    }
    kagenti.answerNext({ status: 403, body: {} });
    await expect(client.send(LIST)).rejects.toThrow();

    expect(await scene.read('boost.kagenti.aborts')).toEqual({});
  });

  it('counts a request that was sent again because its connection had ended', async () => {
    discardBody((await client.send(LIST)).body);
    kagenti.answerNext(request => void request.socket.destroy());
    discardBody((await client.send(LIST)).body);

    expect(await scene.read('boost.kagenti.retries')).toEqual({
      connection: 1,
    });
    expect(await scene.read('boost.kagenti.aborts')).toEqual({});
  });

  it('counts a request that was sent again with a fresh token', async () => {
    const clients = await ClientScene.start();
    const insight = scene.insightInto(clients.kagenti.url);
    clients.kagenti.answerNext({
      status: 401,
      body: { detail: 'Token signing key not found' },
    });
    const answer = await clients
      .createClient('boost-portal', { insight })
      .send(LIST);
    discardBody(answer.body);
    await clients.stop();

    expect(await scene.read('boost.kagenti.retries')).toEqual({ token: 1 });
  });
});

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import type { ClientScene } from '../testing/ClientScene';
import { useClientScene } from '../testing/useClientScene';
import { discardBody } from '../connections/discardBody';
import { toReadable } from '../connections/toReadable';
import { HttpKagentiClient } from './HttpKagentiClient';
import { clientOptions } from '../testing/clientOptions';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;

describe('HttpKagentiClient, failures', () => {
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;

  beforeEach(async () => {
    kagenti = await startKagenti({});
    client = HttpKagentiClient.create(clientOptions(kagenti.url));
  });

  afterEach(async () => {
    await client.close();
    await kagenti.stop();
  });

  it('fails with KAGENTI_UNREACHABLE when nothing listens', async () => {
    await kagenti.stop();

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('fails with KAGENTI_UNREACHABLE when the connection is cut before the answer', async () => {
    kagenti.answerNext(req => void req.socket.destroy(), { times: 2 });

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
    });
  });

  it('sends a GET again whose connection ended before the answer', async () => {
    discardBody((await client.send(LIST)).body);
    kagenti.answerNext(req => void req.socket.destroy());

    expect((await client.send(LIST)).status).toBe(200);
    expect(kagenti.requests).toHaveLength(3);
  });

  it('sends nothing again over a new connection that ended before the answer', async () => {
    kagenti.answerNext(req => void req.socket.destroy());

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
    });
    expect(kagenti.requests).toHaveLength(1);
  });

  it('never sends a POST again whose connection ended before the answer', async () => {
    discardBody((await client.send(LIST)).body);
    kagenti.answerNext(req => void req.socket.destroy());

    await expect(
      client.send({ ...LIST, method: 'POST', body: Buffer.from('{}') }),
    ).rejects.toMatchObject({ code: 'KAGENTI_UNREACHABLE' });
    expect(kagenti.requests).toHaveLength(2);
  });

  it('fails with KAGENTI_TIMEOUT when the answer does not begin in time', async () => {
    kagenti.answerNext(() => {});

    await expect(
      client.send({ ...LIST, responseTimeoutSeconds: 0.05 }),
    ).rejects.toMatchObject({ code: 'KAGENTI_TIMEOUT', statusCode: 504 });
  });

  it('waits no longer for the body of a refusal than for its head', async () => {
    const calls = [401, 403, 302].map(status => {
      kagenti.answerNext((_request, response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.write('{"detail":');
      });
      return expect(client.send(LIST)).rejects.toMatchObject({
        statusCode: 502,
      });
    });

    await Promise.all(calls);
  });

  it('says that an upload was cut off', async () => {
    kagenti.answerNext(request => void request.socket.destroy());
    const body = Readable.from([Buffer.from('{}')]);

    await expect(
      client.send({ ...LIST, method: 'POST', body }),
    ).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
      message: expect.stringContaining('too large'),
    });
  });

  it('does not follow a redirect', async () => {
    kagenti.answerNext({
      status: 307,
      headers: { location: `${kagenti.url}/api/v1/namespaces` },
    });

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_BAD_ANSWER',
      statusCode: 502,
    });
    expect(kagenti.requests).toHaveLength(1);
  });

  it('returns every other answer as it is', async () => {
    for (const status of [200, 400, 404, 409, 422, 429, 500, 503]) {
      kagenti.answerNext({
        status,
        headers: { 'x-note': 'kept' },
        body: { detail: `said ${status}` },
      });
      const answer = await client.send(LIST);

      expect(answer.status).toBe(status);
      expect(answer.headers['x-note']).toBe('kept');
      expect(JSON.parse(await text(toReadable(answer.body)))).toEqual({
        detail: `said ${status}`,
      });
    }
  });
});

describe('HttpKagentiClient without a token', () => {
  let scene: ClientScene;

  useClientScene(started => {
    scene = started;
  });

  it('ends the wait for a token with the caller', async () => {
    const release = scene.issuer.hold();
    const leaving = new AbortController();
    const call = scene.createClient().send({ ...LIST, signal: leaving.signal });
    leaving.abort(new Error('the browser left'));

    await expect(call).rejects.toThrow('the browser left');
    release();
    expect(scene.kagenti.requests).toEqual([]);
  });

  it('fails with TOKEN_UNAVAILABLE when no token is to be had', async () => {
    const { issuer, kagenti } = scene;
    issuer.answerNext({ status: 503, headers: { 'retry-after': '17' } });
    issuer.answerNext({ status: 503, headers: { 'retry-after': '9000' } });
    issuer.answerNext({ status: 500, body: 'marked-page' });

    for (const retryAfterSeconds of [17, 60, 5]) {
      // A client of its own each time: failures are remembered.
      const error = await scene
        .createClient()
        .send(LIST)
        .catch(reason => reason);
      expect(error).toMatchObject({
        code: 'TOKEN_UNAVAILABLE',
        statusCode: 503,
        retryAfterSeconds,
      });
      expect(error.message).not.toContain('marked-page');
    }
    expect(kagenti.requests).toHaveLength(0);
  });
});

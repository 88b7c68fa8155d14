import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { discardBody } from '../connections/discardBody';
import { toReadable } from '../connections/toReadable';
import type { ClientScene } from '../testing/ClientScene';
import { useClientScene } from '../testing/useClientScene';

const STREAM = {
  method: 'POST',
  path: '/api/v1/chat/team1/weather/stream',
  body: Buffer.from('{"message":"hi"}'),
  answersStream: true,
} as const;
const LIST = { method: 'GET', path: '/api/v1/agents' } as const;

describe('HttpKagentiClient, the token of a stream', () => {
  let scene: ClientScene;
  let issuer: Issuer;
  let kagenti: KagentiStandIn;

  useClientScene(started => {
    scene = started;
    ({ issuer, kagenti } = started);
  });

  it('goes on with a stream whose token has expired or was replaced', async () => {
    const client = scene.createClient();
    const answering = new Promise<ServerResponse>(resolve => {
      kagenti.answerNext((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
        resolve(response);
      });
    });
    const stream = toReadable((await client.send(STREAM)).body);
    await once(stream, 'readable');
    expect(String(stream.read())).toBe('data: 1\n\n');

    kagenti.answerNext({
      status: 401,
      body: { detail: 'Invalid token: Signature has expired.' },
    });
    discardBody((await client.send(LIST)).body);
    expect(issuer.grants).toBe(2);

    (await answering).end('data: 2\n\n');
    expect(await text(stream)).toBe('data: 2\n\n');
  });
});

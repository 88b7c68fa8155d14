import { mockApis } from '@backstage/frontend-test-utils';
import { BoostApiError } from './BoostApiError';
import { BoostClient } from './BoostClient';

const { signal } = new AbortController();

function clientOf(answer: Response) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
    async () => answer,
  );
  const client = BoostClient.create({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    fetchApi: { fetch },
  });
  return { client, fetch };
}

function eventStream(text: string) {
  return new Response(text, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}

async function say(client: BoostClient, sessionId?: string) {
  const to = { namespace: 'team1', name: 'weather', message: 'Rome?' };
  const frames = [];
  for await (const frame of client.streamChat({ ...to, sessionId, signal })) {
    frames.push(frame);
  }
  return frames;
}

async function failureOf(answer: Response): Promise<BoostApiError> {
  const error = await say(clientOf(answer).client).catch(cause => cause);
  expect(error).toBeInstanceOf(BoostApiError);
  return error;
}

describe('the chat of BoostClient', () => {
  it('posts the message to the agent and yields the frames of the answer', async () => {
    const { client, fetch } = clientOf(
      eventStream('data: {"content": "Sunny"}\n\n'),
    );

    expect(await say(client)).toEqual([{ content: 'Sunny' }]);
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(
      'http://portal/api/boost/kagenti/chat/team1/weather/stream',
    );
    expect(init).toMatchObject({
      method: 'POST',
      headers: {
        Accept: 'text/event-stream',
        'Content-Type': 'application/json',
      },
      signal,
    });
    expect(JSON.parse(String(init?.body))).toEqual({ message: 'Rome?' });
  });

  it('names the session that it goes on with', async () => {
    const { client, fetch } = clientOf(eventStream(''));

    await say(client, 'sess-9');

    expect(JSON.parse(String(fetch.mock.calls[0][1]?.body))).toEqual({
      message: 'Rome?',
      session_id: 'sess-9',
    });
  });

  it('cannot be led to another path by a name', async () => {
    const { client, fetch } = clientOf(eventStream(''));
    const to = { namespace: 'a/b', name: '?x', message: 'hi', signal };

    await client.streamChat(to).next();

    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/boost/kagenti/chat/a%2Fb/%3Fx/stream',
    );
  });

  it('reads code, status and waiting time of a refusal', async () => {
    const refusal = {
      error: { name: 'Error', message: 'Slow down.', code: 'KAGENTI_ERROR' },
      response: { statusCode: 429 },
    };
    const error = await failureOf(
      new Response(JSON.stringify(refusal), {
        status: 429,
        headers: { 'Content-Type': 'application/json', 'Retry-After': '7' },
      }),
    );

    expect(error).toMatchObject({
      message: 'Slow down.',
      code: 'KAGENTI_ERROR',
      status: 429,
      retryAfterSeconds: 7,
      isBrokenOff: false,
    });
  });

  it('reads a refusal in the words of Kagenti', async () => {
    const error = await failureOf(
      Response.json({ detail: 'Cannot connect to agent' }, { status: 503 }),
    );

    expect(error).toMatchObject({
      message: 'Cannot connect to agent',
      code: undefined,
      status: 503,
    });
  });

  it('takes a page instead of a stream for a failure', async () => {
    const page = new Response('<h1>Sign in</h1>', {
      headers: { 'Content-Type': 'text/html' },
    });

    expect((await failureOf(page)).code).toBe('KAGENTI_BAD_ANSWER');
  });
});

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Issuer, KagentiStandIn } from 'boost-testkit';
import { useClientScene } from '../testing/useClientScene';
import type { HttpKagentiClient } from './HttpKagentiClient';
import { toReadable } from '../connections/toReadable';
import type { KagentiCall } from './KagentiCall';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;
const CARD = {
  method: 'GET',
  path: '/api/v1/chat/team1/hostile/agent-card',
} as const;
const SEND = {
  method: 'POST',
  path: '/api/v1/chat/team1/hostile/send',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"message":"hi"}'),
} as const;
const STREAM = { ...SEND, path: '/api/v1/chat/team1/hostile/stream' };
const BY_AGENT = { code: 'AGENT_UNAUTHORIZED', statusCode: 502 };

describe('HttpKagentiClient after a 401 that is not about its token', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;

  useClientScene(started => {
    ({ issuer, kagenti } = started);
    client = started.createClient();
  });

  /** That the call went out once, and that the next one uses the same token. */
  async function expectNothingLost(): Promise<void> {
    expect(kagenti.requests).toHaveLength(1);
    const { status, body } = await client.send(LIST);
    await text(toReadable(body));
    expect(status).toBe(200);
    expect(issuer.grants).toBe(1);
  }

  it('fails with AGENT_UNAUTHORIZED when the agent refuses a message', async () => {
    await expect(client.send(SEND)).rejects.toMatchObject(BY_AGENT);

    await expectNothingLost();
  });

  it('fails with AGENT_UNAUTHORIZED when the agent refuses before its stream begins', async () => {
    await expect(client.send(STREAM)).rejects.toMatchObject(BY_AGENT);

    await expectNothingLost();
  });

  it('fails with AGENT_UNAUTHORIZED when an agent keeps its card or an address its file', async () => {
    for (const detail of [
      'Failed to fetch agent card: who are you?',
      'Failed to fetch URL: 401 Unauthorized',
    ]) {
      kagenti.answerNext({ status: 401, body: { detail } });
      await expect(client.send(CARD)).rejects.toMatchObject(BY_AGENT);
    }

    expect(kagenti.requests).toHaveLength(2);
    expect(issuer.grants).toBe(1);
  });

  it('fails with KAGENTI_UNAUTHORIZED at once when the cluster refuses Kagenti', async () => {
    kagenti.answerNext({ status: 401, body: { detail: 'Unauthorized' } });

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNAUTHORIZED',
      statusCode: 502,
      message: expect.stringContaining("Kagenti's service account"),
    });
    await expectNothingLost();
  });

  it('costs no grant however often an agent refuses', async () => {
    for (let round = 0; round < 10; round++) {
      for (const call of [SEND, STREAM]) {
        await expect(client.send(call)).rejects.toMatchObject(BY_AGENT);
      }
    }

    expect(kagenti.requests).toHaveLength(20);
    expect(issuer.grants).toBe(1);
  });

  it('knows the refusal of an agent however long it is', async () => {
    const detail = `Agent returned error: ${'no '.repeat(30_000)}`;
    kagenti.answerNext({ status: 401, body: { detail } });

    await expect(client.send(SEND)).rejects.toMatchObject(BY_AGENT);
    await expectNothingLost();
  });

  it('repeats nothing of what an agent wrote in its refusal', async () => {
    for (const words of ['Token signing key not found', 'Unauthorized']) {
      const detail = `Agent returned error: marked-words ${words}`;
      kagenti.answerNext({ status: 401, body: { detail } });
      const error = await client.send(SEND).catch(reason => reason);

      expect(error).toMatchObject(BY_AGENT);
      expect(error.cause).toBeUndefined();
      expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('marked');
    }
  });

  it('does not ask to send again what an agent refused', async () => {
    const call: KagentiCall = {
      ...SEND,
      body: Readable.from([Buffer.from('{"message":"hi"}')]),
    };

    await expect(client.send(call)).rejects.toMatchObject(BY_AGENT);
    await expectNothingLost();
  });

  it('tells the refusal of the second try by its own words', async () => {
    kagenti.answerNext({
      status: 401,
      body: { detail: 'Token signing key not found' },
    });

    await expect(client.send(SEND)).rejects.toMatchObject(BY_AGENT);
    expect(kagenti.requests).toHaveLength(2);
    expect(issuer.grants).toBe(2);
  });
});

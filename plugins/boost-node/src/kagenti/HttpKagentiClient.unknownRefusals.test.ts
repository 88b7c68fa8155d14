import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { type AccessToken, Secret } from 'workload-oauth';
import { discardBody } from '../connections/discardBody';
import { HttpKagentiClient } from './HttpKagentiClient';
import { clientOptions } from '../testing/clientOptions';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;
const LONG = 'x'.repeat(300_000);

/** A source with a new token after each invalidation, unless it is cooling down. */
function createTokens() {
  const invalidated: string[] = [];
  return {
    invalidated,
    isCoolingDown: false,
    async getAccessToken(): Promise<AccessToken> {
      const number = this.isCoolingDown ? 1 : invalidated.length + 1;
      return { value: new Secret(`token-${number}`), expiresAtMs: 0 };
    },
    invalidate(token: AccessToken): void {
      invalidated.push(token.value.reveal());
    },
  };
}

describe('HttpKagentiClient after a 401 that does not say what it is about', () => {
  let kagenti: KagentiStandIn;
  let tokens: ReturnType<typeof createTokens>;
  let client: HttpKagentiClient;

  beforeEach(async () => {
    kagenti = await startKagenti({});
    tokens = createTokens();
    client = HttpKagentiClient.create(
      clientOptions(kagenti.url, { tokens, pauseBeforeRetry: async () => {} }),
    );
  });

  afterEach(async () => {
    await client.close();
    await kagenti.stop();
  });

  function seenTokens(): unknown[] {
    return kagenti.requests.map(({ headers }) => headers.authorization);
  }

  function dripNext(): void {
    kagenti.answerNext((_request, response: ServerResponse) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.write('{"detail":"Token signing');
    });
  }

  it('retries after a 401 without words that it knows', async () => {
    const bodies = [
      undefined,
      'Unauthorized',
      '<html>Agent returned error</html>',
      { detail: [{ msg: 'Unauthorized' }] },
      { detail: 'Authentication required' },
      { detail: LONG },
      { note: LONG, detail: 'Unauthorized' },
    ];
    for (const body of bodies) {
      kagenti.answerNext({ status: 401, body });
      const answer = await client.send(LIST);
      discardBody(answer.body);

      expect(answer.status).toBe(200);
    }
    expect(kagenti.requests).toHaveLength(2 * bodies.length);
    expect(tokens.invalidated).toHaveLength(bodies.length);
  });

  it('waits two seconds at most for the words of a 401', async () => {
    dripNext();
    const beganAtMs = performance.now();

    const answer = await client.send(LIST);
    discardBody(answer.body);

    expect(answer.status).toBe(200);
    expect(performance.now() - beganAtMs).toBeLessThan(4_000);
    expect(seenTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('keeps the token when the caller leaves before the 401 has said why', async () => {
    const controller = new AbortController();
    const reason = new Error('the browser was closed');
    // undici says so before it hands the head on, so the abort comes just after.
    const leave = () => setImmediate(() => controller.abort(reason));
    subscribe('undici:request:headers', leave);
    dripNext();

    await expect(
      client.send({ ...LIST, signal: controller.signal }),
    ).rejects.toBe(reason);

    unsubscribe('undici:request:headers', leave);
    expect(tokens.invalidated).toEqual([]);
    expect(kagenti.requests).toHaveLength(1);
  });

  it('takes the first 401 for the last when the refused token is the newest', async () => {
    tokens.isCoolingDown = true;
    kagenti.answerNext({
      status: 401,
      body: { detail: 'Token signing key not found' },
    });

    await expect(client.send(LIST)).rejects.toMatchObject({
      code: 'KAGENTI_UNAUTHORIZED',
      statusCode: 502,
    });
    expect(seenTokens()).toEqual(['Bearer token-1']);
    expect(tokens.invalidated).toEqual(['token-1']);
  });
});

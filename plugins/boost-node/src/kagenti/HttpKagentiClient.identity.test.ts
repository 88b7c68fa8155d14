import fc from 'fast-check';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { Secret, type TokenSource } from 'workload-oauth';
import { discardBody } from '../connections/discardBody';
import { HttpKagentiClient } from './HttpKagentiClient';
import { clientOptions } from '../testing/clientOptions';

/** A source whose tokens are numbered, so that a retry can be told from a first try. */
function createTokens(): TokenSource {
  let number = 1;
  return {
    getAccessToken: async () => ({
      value: new Secret(`token-${number}`),
      expiresAtMs: 0,
    }),
    invalidate: () => {
      number++;
    },
  };
}

describe('HttpKagentiClient, identity', () => {
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;

  beforeEach(async () => {
    kagenti = await startKagenti({});
    client = HttpKagentiClient.create(
      clientOptions(kagenti.url, {
        tokens: createTokens(),
        pauseBeforeRetry: async () => {},
      }),
    );
  });

  afterEach(async () => {
    await client.close();
    await kagenti.stop();
  });

  async function send(user?: string, id = '') {
    const answer = await client.send({
      method: 'GET',
      path: '/api/v1/namespaces',
      headers: { 'x-request-id': id },
      user,
    });
    discardBody(answer.body);
    return answer;
  }

  it("sends every call with the portal's bearer", async () => {
    await send();

    expect(kagenti.requests[0].headers.authorization).toBe('Bearer token-1');
  });

  it('names the user in X-Backstage-User', async () => {
    await send('user:default/alice');

    expect(kagenti.requests[0].headers['x-backstage-user']).toBe(
      'user:default/alice',
    );
  });

  it('omits X-Backstage-User when there is no user', async () => {
    await send();

    expect(kagenti.requests[0].headers).not.toHaveProperty('x-backstage-user');
  });

  it('never swaps the users of a thousand interleaved calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ isAlice: fc.boolean(), isRefused: fc.boolean() }),
          {
            minLength: 100,
            maxLength: 100,
          },
        ),
        async calls => {
          const before = kagenti.requests.length;
          const refused = calls.filter(call => call.isRefused).length;
          if (refused > 0) {
            kagenti.answerNext(
              { status: 401, body: { detail: 'Token signing key not found' } },
              { times: refused },
            );
          }
          const outcomes = await Promise.allSettled(
            calls.map(({ isAlice }, index) =>
              send(
                isAlice ? 'user:default/alice' : 'user:default/bob',
                `${isAlice ? 'alice' : 'bob'}-${index}`,
              ),
            ),
          );

          const failures = outcomes.flatMap(outcome =>
            outcome.status === 'rejected' ? [outcome.reason.code] : [],
          );
          expect(new Set(['KAGENTI_UNAUTHORIZED', ...failures]).size).toBe(1);
          const seen = kagenti.requests.slice(before);
          expect(seen.length).toBeGreaterThanOrEqual(calls.length);
          for (const { headers } of seen) {
            const [name] = String(headers['x-request-id']).split('-');
            expect(headers['x-backstage-user']).toBe(`user:default/${name}`);
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('HttpKagentiClient without auth', () => {
  it('sends no bearer and retries nothing when auth is not configured', async () => {
    const kagenti = await startKagenti({});
    const client = HttpKagentiClient.create(clientOptions(kagenti.url));
    kagenti.answerNext({
      status: 401,
      body: { detail: 'Authentication required' },
    });

    await expect(
      client.send({
        method: 'GET',
        path: '/api/v1/agents',
        headers: { authorization: 'Bearer smuggled' },
      }),
    ).rejects.toMatchObject({ code: 'KAGENTI_UNAUTHORIZED' });

    expect(kagenti.requests).toHaveLength(1);
    expect(kagenti.requests[0].headers).not.toHaveProperty('authorization');
    await client.close();
    await kagenti.stop();
  });
});

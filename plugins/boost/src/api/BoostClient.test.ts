import { mockApis } from '@backstage/frontend-test-utils';
import { agent } from '../testing/agent';
import { BoostApiError } from './BoostApiError';
import { BoostClient } from './BoostClient';

const { signal } = new AbortController();

function clientOf(answer: () => Promise<Response>) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
    answer,
  );
  const client = BoostClient.create({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    fetchApi: { fetch },
  });
  return { client, fetch };
}

function json(body: unknown, status = 200) {
  return async () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
}

async function failureOf(promise: Promise<unknown>): Promise<BoostApiError> {
  const outcome = await promise.then(
    () => undefined,
    error => error,
  );
  expect(outcome).toBeInstanceOf(BoostApiError);
  return outcome;
}

describe('BoostClient', () => {
  it('asks the backend for the agents of one namespace', async () => {
    const { client, fetch } = clientOf(json({ items: [agent('weather')] }));

    const agents = await client.listAgents({ namespace: 'a&b', signal });

    expect(agents).toEqual([agent('weather')]);
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/boost/kagenti/agents?namespace=a%26b',
      { signal },
    );
  });

  it('reads a list that comes as a bare array', async () => {
    const { client } = clientOf(json([agent('weather')]));

    await expect(
      client.listAgents({ namespace: 'team1', signal }),
    ).resolves.toEqual([agent('weather')]);
  });

  it('asks the backend for the namespaces', async () => {
    const { client, fetch } = clientOf(json({ namespaces: ['team1'] }));

    await expect(client.listNamespaces({ signal })).resolves.toEqual(['team1']);
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/boost/kagenti/namespaces',
      { signal },
    );
  });

  it('turns a refusal into an error that carries its code', async () => {
    const { client } = clientOf(
      json(
        {
          error: {
            name: 'NotAllowedError',
            message: 'You need boost.access.',
            code: 'NOT_PERMITTED',
          },
          request: { method: 'GET', url: '/kagenti/namespaces' },
          response: { statusCode: 403 },
        },
        403,
      ),
    );

    const error = await failureOf(client.listNamespaces({ signal }));

    expect(error.message).toBe('You need boost.access.');
    expect(error.code).toBe('NOT_PERMITTED');
    expect(error.isDenied).toBe(true);
  });

  it('takes a 403 that is not the decision of the portal for a failure', async () => {
    const { client } = clientOf(
      async () => new Response('<h1>Blocked</h1>', { status: 403 }),
    );

    const error = await failureOf(client.listNamespaces({ signal }));

    expect(error.code).toBeUndefined();
    expect(error.isDenied).toBe(false);
    expect(error.message).toContain('403');
  });

  it('refuses an answer that is no list of agents', async () => {
    const answers = [
      json({ items: [{ status: 'Ready' }] }),
      json('hello'),
      async () => new Response('<h1>Sign in</h1>'),
    ];
    for (const answer of answers) {
      const { client } = clientOf(answer);

      const error = await failureOf(
        client.listAgents({ namespace: 'team1', signal }),
      );

      expect(error.code).toBe('KAGENTI_BAD_ANSWER');
    }
  });

  it('refuses an answer that is no list of namespaces', async () => {
    const { client } = clientOf(json({ namespaces: ['../up'] }));

    const error = await failureOf(client.listNamespaces({ signal }));

    expect(error.code).toBe('KAGENTI_BAD_ANSWER');
  });

  it('says in plain words that the backend cannot be reached', async () => {
    const { client } = clientOf(async () => {
      throw new TypeError('Failed to fetch');
    });

    const error = await failureOf(client.listNamespaces({ signal }));

    expect(error.message).toMatch(/^The portal's backend could not be reached/);
    expect(error.cause).toEqual(new TypeError('Failed to fetch'));
  });
});

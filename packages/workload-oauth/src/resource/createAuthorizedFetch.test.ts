import { Readable } from 'node:stream';
import { Secret } from '../secrets/Secret';
import type { TokenRequest } from '../tokens/TokenRequest';
import { createAuthorizedFetch } from './createAuthorizedFetch';
import type { RetryOutcome } from './RetryOutcome';

const RESOURCE = 'https://kagenti.example.com/api/v1';

/** A resource that answers with these statuses, and what it was sent. */
function createScene(statuses: number[], resource = RESOURCE) {
  const sent: { url: string; init: RequestInit }[] = [];
  const requests: (TokenRequest | undefined)[] = [];
  const outcomes: RetryOutcome[] = [];
  let issued = 1;
  const authorizedFetch = createAuthorizedFetch({
    tokens: {
      async getAccessToken(request) {
        requests.push(request);
        request?.signal?.throwIfAborted();
        return { value: new Secret(`token-${issued}`), expiresAtMs: 0 };
      },
      invalidate: () => void issued++,
    },
    tokenRequest: { audience: 'kagenti' },
    resource: new URL(resource),
    fetch: async (url, init) => {
      sent.push({ url: String(url), init: init ?? {} });
      return new Response('an answer', { status: statuses[sent.length - 1] });
    },
    onRefusal: outcome => outcomes.push(outcome),
    pause: async () => {},
  });
  const bearers = () =>
    sent.map(({ init }) => new Headers(init.headers).get('authorization'));
  return { authorizedFetch, sent, requests, outcomes, bearers };
}

describe('createAuthorizedFetch', () => {
  it('sends the token of its source and whatever else the caller sends', async () => {
    const { authorizedFetch, sent, requests, bearers } = createScene([200]);

    const answer = await authorizedFetch(`${RESOURCE}/agents?namespace=team1`, {
      method: 'POST',
      headers: { accept: 'application/json', authorization: 'Basic theirs' },
      body: 'a body',
    });

    expect(await answer.text()).toBe('an answer');
    expect(bearers()).toEqual(['Bearer token-1']);
    expect(requests).toEqual([{ audience: 'kagenti' }]);
    const [{ url, init }] = sent;
    expect(url).toBe(`${RESOURCE}/agents?namespace=team1`);
    expect(init).toMatchObject({ method: 'POST', body: 'a body' });
    expect(new Headers(init.headers).get('accept')).toBe('application/json');
  });

  it('takes an address relative to its resource', async () => {
    const { authorizedFetch, sent } = createScene([200, 200]);
    await authorizedFetch('agents');
    await authorizedFetch('');

    expect(sent.map(({ url }) => url)).toEqual([
      `${RESOURCE}/agents`,
      `${RESOURCE}/`,
    ]);
  });

  it('sends once more with a fresh token after a 401, the body too', async () => {
    const scene = createScene([401, 200]);
    const answer = await scene.authorizedFetch('agents', {
      method: 'POST',
      body: 'a body',
    });

    expect(answer.status).toBe(200);
    expect(scene.bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(scene.sent.map(({ init }) => init.body)).toEqual([
      'a body',
      'a body',
    ]);
    expect(scene.outcomes).toEqual(['mended']);
  });

  it('returns the second 401, and a 403 at once', async () => {
    const refusing = createScene([401, 401]);
    expect((await refusing.authorizedFetch('agents')).status).toBe(401);
    expect(refusing.sent).toHaveLength(2);

    const forbidding = createScene([403]);
    expect((await forbidding.authorizedFetch('agents')).status).toBe(403);
    expect(forbidding.sent).toHaveLength(1);
  });

  it('sends a stream once', async () => {
    const scene = createScene([401]);
    const body = Readable.toWeb(Readable.from(['a', 'b'])) as BodyInit;
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;

    expect((await scene.authorizedFetch('agents', init)).status).toBe(401);
    expect(scene.sent).toHaveLength(1);
    expect(scene.outcomes).toEqual(['withheld']);
  });

  it('ends the wait for a token with the signal of the caller', async () => {
    const { authorizedFetch, sent } = createScene([200]);
    const signal = AbortSignal.abort(new Error('had enough'));

    await expect(authorizedFetch('agents', { signal })).rejects.toThrow(
      'had enough',
    );
    expect(sent).toEqual([]);
  });

  it('follows no redirect', async () => {
    const { authorizedFetch, sent } = createScene([302]);
    const answer = await authorizedFetch('agents', { redirect: 'follow' });

    expect(answer.status).toBe(302);
    expect(sent[0].init.redirect).toBe('manual');
  });

  it.each([
    'https://elsewhere.example.com/api/v1/agents',
    'http://kagenti.example.com/api/v1/agents',
    'https://kagenti.example.com:8443/api/v1/agents',
    'https://user:word@kagenti.example.com/api/v1/agents',
    'https://kagenti.example.com/api/v12',
    '//elsewhere.example.com/api/v1/agents',
    '/admin',
    '../admin',
    'agents/..%2f..%2f..%2fadmin',
    'agents/%2e%2e/%2e%2e/%2e%2e/admin',
    'agents/..%5cadmin',
    'https://[broken',
  ])('sends its token nowhere but to its resource: %s', async address => {
    const { authorizedFetch, sent, requests } = createScene([200]);

    await expect(authorizedFetch(address)).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining(`${RESOURCE}/`),
    });
    expect(sent).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    'http://kagenti.example.com/',
    'ftp://kagenti.example.com/',
    'https://user@kagenti.example.com/',
    'https://kagenti.example.com/?namespace=team1',
  ])('is not made for a resource that is no safe address: %s', resource => {
    expect(() => createScene([], resource)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });

  it('shows no token when sending fails', async () => {
    const authorizedFetch = createAuthorizedFetch({
      tokens: {
        getAccessToken: async () => ({
          value: new Secret('marked-token'),
          expiresAtMs: 0,
        }),
        invalidate: () => {},
      },
      resource: new URL('http://127.0.0.1:9/'),
    });

    const failure = await authorizedFetch('agents').catch(error => error);
    expect(failure).toMatchObject({ message: 'fetch failed' });
    expect(`${failure} ${failure.cause} ${failure.stack}`).not.toContain(
      'marked-token',
    );
  });
});

import { KagentiError, type KagentiClient } from 'backstage-plugin-boost-node';
import { KagentiWorkloadSource } from './KagentiWorkloadSource';
import type { Subject } from './Subject';
import { answerWith } from './testing/answerWith';

const weather: Subject = { kind: 'agent', namespace: 'team1', name: 'weather' };
const detail = { metadata: { uid: 'uid-1', labels: { tier: 'gold' } } };

function sourceOf(kagenti: KagentiClient) {
  return KagentiWorkloadSource.create({ kagenti, timeoutSeconds: 5 });
}

describe('KagentiWorkloadSource', () => {
  it("asks for the detail on the user's behalf, with a signal that ends it", async () => {
    const kagenti = answerWith(200, detail);
    const { signal } = new AbortController();
    const read = await sourceOf(kagenti).read(weather, {
      user: 'user:default/alice',
      signal,
    });
    expect(read).toEqual({
      uid: 'uid-1',
      kind: 'other',
      labels: { tier: 'gold' },
      protocols: [],
    });
    expect(kagenti.calls).toEqual([
      {
        method: 'GET',
        path: '/api/v1/agents/team1/weather',
        route: '/api/v1/agents/{namespace}/{name}',
        user: 'user:default/alice',
        signal,
      },
    ]);
    await sourceOf(kagenti).read({ ...weather, kind: 'tool' }, {});
    expect(kagenti.calls[1].path).toBe('/api/v1/tools/team1/weather');
  });

  it('finds nothing where Kagenti says 404, and gives the connection back', async () => {
    const kagenti = answerWith(404, { detail: 'not found' });
    expect(await sourceOf(kagenti).read(weather, {})).toBeUndefined();
    const take = () =>
      kagenti.bodies[0].receive({ data() {}, end() {}, fail() {} });
    expect(take).toThrow('taken by somebody else');
  });

  it('does not ask for names that no route takes', async () => {
    const kagenti = answerWith(200, detail);
    for (const name of ['', '..', 'a/b', 'my.agent', 'Weather', 'a?b']) {
      const named = { ...weather, name };
      expect(await sourceOf(kagenti).read(named, {})).toBeUndefined();
      const placed = { ...weather, namespace: name };
      expect(await sourceOf(kagenti).read(placed, {})).toBeUndefined();
    }
    expect(kagenti.calls).toEqual([]);
  });

  it.each([
    [500, 'Internal Server Error', 'KAGENTI_ERROR', 500],
    [503, { detail: 'down' }, 'KAGENTI_ERROR', 503],
    [422, { detail: 'Unprocessable Entity' }, 'KAGENTI_BAD_ANSWER', 502],
    [204, '', 'KAGENTI_BAD_ANSWER', 502],
    [200, 'Internal Server Error', 'KAGENTI_BAD_ANSWER', 502],
    [200, '{"metadata":{"uid":"u"', 'KAGENTI_BAD_ANSWER', 502],
    [200, { items: [] }, 'KAGENTI_BAD_ANSWER', 502],
    [200, `"${'x'.repeat(17 * 1024 * 1024)}"`, 'KAGENTI_BAD_ANSWER', 502],
  ])('fails on %j with %.40j', async (status, content, code, statusCode) => {
    const reading = sourceOf(answerWith(status, content)).read(weather, {});
    await expect(reading).rejects.toMatchObject({
      name: 'KagentiError',
      code,
      statusCode,
    });
  });

  it('never says of whom it failed to read', async () => {
    for (const status of [200, 422, 500]) {
      const reading = sourceOf(answerWith(status, '')).read(weather, {});
      await expect(reading).rejects.toMatchObject({
        message: expect.not.stringMatching(/weather|team1/),
      });
    }
  });

  it('hands on how the call failed', async () => {
    const failure = new KagentiError({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: 'down',
    });
    const send = () => Promise.reject(failure);
    await expect(sourceOf({ send }).read(weather, {})).rejects.toBe(failure);
  });
});

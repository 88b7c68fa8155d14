import { HeldBody, type KagentiAnswer } from 'backstage-plugin-boost-node';
import { fetchRows } from './fetchRows';

const calls = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => new URLSearchParams({ at: `${at}` }),
  );

function answer(status: number, content: unknown): KagentiAnswer {
  const body = HeldBody.of(JSON.stringify(content));
  return { status, headers: {}, body };
}

const options = { list: 'agents', timeoutSeconds: 30 } as const;

describe('fetchRows', () => {
  it('joins the rows in the order of the calls, whichever is answered first', async () => {
    const answers: Array<() => void> = [];
    const rows = fetchRows(calls(3), {
      ...options,
      send: query =>
        new Promise(resolve => {
          answers.unshift(() => resolve(answer(200, [query.get('at')])));
          if (answers.length === 3) for (const each of answers) each();
        }),
    });
    await expect(rows).resolves.toEqual(['0', '1', '2']);
  });

  it('makes no more than four calls at a time', async () => {
    let running = 0;
    let most = 0;
    await fetchRows(calls(40), {
      ...options,
      send: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running -= 1;
        return answer(200, []);
      },
    });
    expect(most).toBe(4);
  });

  it('gives the first refusal of Kagenti back and makes no further calls', async () => {
    const send = jest.fn(async (query: URLSearchParams) =>
      query.get('at') === '1' ? answer(400, { detail: 'no' }) : answer(200, []),
    );
    const refusal = await fetchRows(calls(40), { ...options, send });
    expect(refusal).toMatchObject({ status: 400 });
    expect(send.mock.calls.length).toBeLessThan(10);
  });

  it('leaves no answer unread when a call fails beside a refusal', async () => {
    const refused = answer(404, { detail: 'no' });
    await expect(
      fetchRows(calls(2), {
        ...options,
        send: async query => {
          if (query.get('at') === '0') return refused;
          await new Promise(resolve => setImmediate(resolve));
          throw new Error('unreachable');
        },
      }),
    ).rejects.toThrow('unreachable');
    const take = () => refused.body.receive({ data() {}, end() {}, fail() {} });
    expect(take).toThrow('taken by somebody else');
  });
});

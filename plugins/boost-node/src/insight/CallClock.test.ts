import type { ServerResponse } from 'node:http';
import { readWhole } from '../connections/readWhole';
import type { CallClock } from '../kagenti/CallClock';
import type { ClientScene } from '../testing/ClientScene';
import { useClientScene } from '../testing/useClientScene';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;
const REFUSAL = {
  status: 401,
  body: { detail: 'Token signing key not found' },
};

describe('the clock of a call', () => {
  let clients: ClientScene;
  let told: string[];
  const clock: CallClock = {
    begin: wait => told.push(`${wait}?`),
    end: wait => told.push(`${wait}!`),
  };

  useClientScene(started => {
    clients = started;
    told = [];
  });

  it('hears of the wait for a token, for the head and for the body', async () => {
    const writing = new Promise<ServerResponse>(resolve => {
      clients.kagenti.answerNext((_request, response: ServerResponse) => {
        response.writeHead(200).flushHeaders();
        resolve(response);
      });
    });
    const { body } = await clients.createClient().send({ ...LIST, clock });
    const head = ['token?', 'token!', 'kagenti?', 'kagenti!'];
    expect(told).toEqual(head);

    const reading = readWhole(body, 100);
    expect(told).toEqual([...head, 'kagenti?']);
    (await writing).end();
    await reading;
    expect(told).toEqual([...head, 'kagenti?', 'kagenti!']);
  });

  it('hears of the wait for a second token, and no end without a beginning', async () => {
    clients.kagenti.answerNext(REFUSAL, { times: 2 });
    await expect(
      clients.createClient().send({ ...LIST, clock }),
    ).rejects.toThrow();

    const tokens = told.filter(each => each.startsWith('token'));
    expect(tokens).toEqual(
      ['token?', 'token!', 'token?', 'token!'].concat(['token?', 'token!']),
    );
    const open = told.filter(each => each.endsWith('?')).length;
    expect(told).toHaveLength(2 * open);
  });

  it('hears the end of a wait that failed', async () => {
    await clients.kagenti.stop();
    await expect(
      clients.createClient().send({ ...LIST, clock }),
    ).rejects.toThrow();

    expect(told).toEqual(['token?', 'token!', 'kagenti?', 'kagenti!']);
  });
});

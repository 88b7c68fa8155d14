import { Readable } from 'node:stream';
import { FakeClock, type KagentiStandIn, startKagenti } from 'boost-testkit';
import { buildConnector } from 'undici';
import { KagentiBreaker } from '../breaker/KagentiBreaker';
import { discardBody } from '../connections/discardBody';
import { clientOptions } from '../testing/clientOptions';
import { HttpKagentiClient } from './HttpKagentiClient';
import type { KagentiCall } from './KagentiCall';

const LIST = { method: 'GET', path: '/api/v1/agents' } as const;

describe('HttpKagentiClient, breaker', () => {
  let clock: FakeClock;
  let kagenti: KagentiStandIn;
  let client: HttpKagentiClient;

  beforeEach(async () => {
    clock = FakeClock.create();
    kagenti = await startKagenti({});
    const breaker = KagentiBreaker.create({
      origin: kagenti.url,
      failures: 3,
      openSeconds: 10,
      logger: { info: () => {}, warn: () => {} },
      monotonicMs: () => clock.monotonicMs(),
    });
    client = HttpKagentiClient.create(
      clientOptions(kagenti.url, {
        breaker,
        connector: breaker.watch(buildConnector({})),
      }),
    );
  });

  afterEach(async () => {
    await client.close();
    await kagenti.stop();
  });

  /** The status of the answer, or the code of the failure. */
  async function outcome(call: Partial<KagentiCall> = {}) {
    try {
      const { status, body } = await client.send({ ...LIST, ...call });
      discardBody(body);
      return status;
    } catch (error) {
      return Object(error).code;
    }
  }

  async function outcomes(times: number, call?: Partial<KagentiCall>) {
    const seen: unknown[] = [];
    for (let each = 0; each < times; each++) seen.push(await outcome(call));
    return seen;
  }

  const UNREACHABLE = Array(3).fill('KAGENTI_UNREACHABLE');

  it('refuses calls after a closed port, and finds out that Kagenti is back', async () => {
    await kagenti.stop();
    expect(await outcomes(3)).toEqual(UNREACHABLE);
    expect(await outcome()).toBe('KAGENTI_DOWN');

    await kagenti.restart();
    expect(await outcome()).toBe('KAGENTI_DOWN');
    expect(kagenti.requests).toHaveLength(0);

    clock.advanceSeconds(10);
    expect(await outcomes(2)).toEqual([200, 200]);
  });

  it('goes on refusing while the port stays closed', async () => {
    await kagenti.stop();
    await outcomes(3);

    for (let each = 0; each < 3; each++) {
      clock.advanceSeconds(10);
      expect(await outcomes(2)).toEqual([
        'KAGENTI_UNREACHABLE',
        'KAGENTI_DOWN',
      ]);
    }
  });

  it('counts connections that end before a byte of an answer', async () => {
    kagenti.answerNext(req => void req.socket.destroy(), { times: 3 });

    expect(await outcomes(4)).toEqual([...UNREACHABLE, 'KAGENTI_DOWN']);
  });

  it('is not opened by bodies that make Kagenti cut the connection', async () => {
    kagenti.answerNext(req => void req.socket.destroy(), { times: 6 });
    const streamed = () => Readable.from([Buffer.from('{}')]);

    for (let each = 0; each < 3; each++) {
      await outcome({ method: 'POST', body: Buffer.from('{}') });
      await outcome({ method: 'POST', body: streamed() });
    }
    expect(kagenti.requests).toHaveLength(6);
    expect(await outcome()).toBe(200);
  });

  it('is not opened by answers, whatever their status', async () => {
    for (const status of [401, 403, 404, 500, 503]) {
      kagenti.answerNext({ status, body: {} }, { times: 5 });
      await outcomes(5);
    }
    expect(await outcome()).toBe(200);
  });

  it('is not opened by answers that do not begin in time', async () => {
    kagenti.answerNext(() => {}, { times: 5 });
    const slow = { responseTimeoutSeconds: 0.05 };

    expect(await outcomes(5, slow)).toEqual(Array(5).fill('KAGENTI_TIMEOUT'));
    expect(await outcome()).toBe(200);
  });

  it('is not opened by callers who leave', async () => {
    for (let each = 0; each < 5; each++) {
      const leaving = new AbortController();
      kagenti.answerNext(() =>
        leaving.abort(
          Object.assign(new Error('aborted'), { code: 'ECONNRESET' }),
        ),
      );
      expect(await outcome({ signal: leaving.signal })).toBe('ECONNRESET');
    }
    expect(await outcome()).toBe(200);
  });

  it('lets others through while the one that tried waits for its answer', async () => {
    await kagenti.stop();
    await outcomes(3);
    await kagenti.restart();
    clock.advanceSeconds(10);
    let answer = () => {};
    const arrived = new Promise<void>(resolve => {
      kagenti.answerNext((_request, response) => {
        answer = () => response.end('[]');
        resolve();
      });
    });

    const trying = outcome();
    await arrived;

    expect(await outcome()).toBe(200);
    answer();
    expect(await trying).toBe(200);
  });
});

import { WaitingLine } from './WaitingLine';

const BUSY = { code: 'KAGENTI_BUSY', statusCode: 503, retryAfterSeconds: 1 };

function lineOf(maximum: number) {
  return WaitingLine.create<string>({
    maximum,
    maximumWaitMs: 5_000,
    advice: 'wait.',
  });
}

describe('WaitingLine', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('serves those who wait in the order in which they came', async () => {
    const line = lineOf(3);
    const waiting = [1, 2, 3].map(() => line.join(undefined));
    expect(line.length).toBe(3);
    for (const thing of ['a', 'b', 'c']) expect(line.serve(thing)).toBe(true);
    expect(await Promise.all(waiting)).toEqual(['a', 'b', 'c']);
    expect(line.serve('d')).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('refuses whoever comes when too many wait', async () => {
    const line = lineOf(1);
    const first = line.join(undefined);
    await expect(line.join(undefined)).rejects.toMatchObject(BUSY);
    line.serve('a');
    expect(await first).toBe('a');
  });

  it('refuses whoever has waited too long', async () => {
    const line = lineOf(1);
    const waiting = line.join(undefined);
    waiting.catch(() => {});
    jest.advanceTimersByTime(5_000);
    await expect(waiting).rejects.toMatchObject(BUSY);
    expect(line.length).toBe(0);
  });

  it('lets go of whoever leaves', async () => {
    const line = lineOf(2);
    const caller = new AbortController();
    const left = new Error('left');
    const leaving = line.join(caller.signal);
    leaving.catch(() => {});
    const staying = line.join(undefined);
    caller.abort(left);
    await expect(leaving).rejects.toBe(left);
    line.serve('a');
    expect(await staying).toBe('a');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends all away when it closes', async () => {
    const line = lineOf(2);
    const waiting = [1, 2].map(() =>
      expect(line.join(undefined)).rejects.toThrow('closed'),
    );
    line.close(new Error('closed'));
    await Promise.all(waiting);
    expect(jest.getTimerCount()).toBe(0);
  });
});

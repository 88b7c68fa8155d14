import { FakeClock } from 'boost-testkit';
import { ManualTimers } from '../testing/ManualTimers';
import {
  AuthorizationWatch,
  type AuthorizationWatchOptions,
} from './AuthorizationWatch';

const DAY_SECONDS = 86_400;

describe('AuthorizationWatch', () => {
  const timers = ManualTimers.create();
  let clock: FakeClock;
  let ends: string[];
  let questions: number;
  let watch: AuthorizationWatch;

  beforeEach(() => {
    clock = FakeClock.create();
    ends = [];
    questions = 0;
  });

  afterEach(() => {
    watch.stop();
  });

  function start(options: Partial<AuthorizationWatchOptions> = {}): void {
    watch = AuthorizationWatch.start({
      authorize: async () => {
        questions += 1;
        return 'allowed';
      },
      expiresAt: new Date(clock.wallMs() + DAY_SECONDS * 1000),
      decisionCacheSeconds: 30,
      clock,
      timers,
      end: reason => ends.push(reason),
      ...options,
    });
  }

  async function pass(seconds: number): Promise<void> {
    clock.advanceSeconds(seconds);
    timers.advanceSeconds(seconds);
    await new Promise(resolve => setImmediate(resolve));
  }

  it('asks in the rhythm of the memo, and every five seconds without one', async () => {
    start();
    await pass(29);
    expect(questions).toBe(0);
    await pass(1);
    expect(questions).toBe(1);
    watch.stop();

    start({ decisionCacheSeconds: 0 });
    await pass(5);
    await pass(5);
    expect(questions).toBe(3);
    expect(ends).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    start({ expiresAt: new Date(clock.wallMs() + 60_000) });
    await pass(31);

    watch.stop();

    expect(timers.size).toBe(0);
  });

  it('asks no second question before the first is answered', async () => {
    start({
      authorize: () => {
        questions += 1;
        return new Promise(() => {});
      },
      decisionCacheSeconds: 1,
    });

    await pass(1);
    await pass(5);

    expect(questions).toBe(1);
  });

  it('ends a connection whose permission is not answered in time', async () => {
    start({ authorize: () => new Promise(() => {}) });

    await pass(30);
    await pass(9);
    expect(ends).toEqual([]);
    await pass(1);

    expect(ends).toEqual(['unchecked']);
  });

  it('does not mind an answer that comes after the end', async () => {
    let answer: (verdict: 'hidden') => void = () => {};
    start({
      authorize: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    await pass(30);

    watch.stop();
    answer('hidden');
    await pass(60);

    expect(ends).toEqual([]);
  });

  it('waits for an end that is further away than a timer can be', async () => {
    const expiresAt = new Date(clock.wallMs() + 60 * DAY_SECONDS * 1000);
    start({
      expiresAt,
      authorize: () => new Promise(() => {}),
      decisionCacheSeconds: 60 * DAY_SECONDS + 60,
    });

    for (let hour = 0; hour < 60 * 24 - 1; hour += 1) await pass(3_600);
    expect(ends).toEqual([]);
    await pass(3_600);

    expect(ends).toEqual(['expired']);
  });

  it('ends what was opened with a token that has expired meanwhile', async () => {
    start({ expiresAt: new Date(clock.wallMs() - 1) });

    await pass(0);

    expect(ends).toEqual(['expired']);
  });

  it('lets no clock that is set back extend a token', async () => {
    start({ expiresAt: new Date(clock.wallMs() + 10_000) });

    clock.jumpWallSeconds(-3_600);
    await pass(10);

    expect(ends).toEqual(['expired']);
  });

  it('notices at the next question that the machine has slept', async () => {
    start({ expiresAt: new Date(clock.wallMs() + 600_000) });

    clock.jumpWallSeconds(3_600);
    await pass(30);

    expect(ends).toEqual(['expired']);
    expect(questions).toBe(0);
  });
});

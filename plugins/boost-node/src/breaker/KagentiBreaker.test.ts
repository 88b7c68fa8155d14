import { FakeClock } from 'boost-testkit';
import { KagentiError } from '../errors/KagentiError';
import { BreakerScene } from '../testing/BreakerScene';
import { unreachable } from '../testing/unreachable';

describe('KagentiBreaker', () => {
  let clock: FakeClock;
  let scene: BreakerScene;

  beforeEach(() => {
    clock = FakeClock.create();
    scene = BreakerScene.create({ failures: 3, openSeconds: 10, clock });
  });

  it('opens after so many failed connections in a row, and refuses at once', async () => {
    for (let each = 0; each < 3; each++) {
      expect(await scene.fail()).toMatchObject({ code: 'KAGENTI_UNREACHABLE' });
    }

    const call = jest.fn(async () => 'answer');
    await expect(scene.breaker.run(call, false)).rejects.toMatchObject({
      code: 'KAGENTI_DOWN',
      statusCode: 503,
      retryAfterSeconds: 10,
      message: expect.stringMatching(
        /http:\/\/kagenti .*ECONNREFUSED.* in 10 s \(boost\.kagenti\.breaker\.openSeconds\)/,
      ),
    });
    expect(call).not.toHaveBeenCalled();
  });

  it('begins to count anew with each answer', async () => {
    for (let each = 0; each < 5; each++) {
      await scene.fail();
      await scene.fail();
      expect(await scene.succeed()).toBe('answer');
    }
    expect(scene.states).toEqual([]);
  });

  it('begins to count anew with an answer to a call from before it opened', async () => {
    const early = scene.begin();
    await scene.open();
    clock.advanceSeconds(10);
    await scene.succeed();
    await scene.fail();
    await scene.fail();
    early.resolve('answer');
    await early.result;
    await scene.fail();
    await scene.fail();
    expect(scene.states).toEqual(['open', 'halfOpen', 'closed']);
    await scene.fail();
    expect(scene.states.at(-1)).toBe('open');
  });

  it('loses no failure of a row when the last one comes together with an answer', async () => {
    await scene.fail();
    await scene.fail();
    const [last, answered] = [scene.begin(), scene.begin()];
    last.reject(unreachable());
    answered.resolve('answer');
    await Promise.all([last.result, answered.result]);
    expect(scene.states).toEqual(['open']);
    clock.advanceSeconds(10);
    await scene.fail();
    clock.advanceSeconds(10);
    await scene.fail(new Error('the browser left'));
    expect(scene.states.at(-1)).toBe('closed');

    // What the failed try left in the count ends with an answer.
    await scene.succeed();
    await scene.fail();
    await scene.fail();
    expect(scene.states.at(-1)).toBe('closed');
  });

  it('neither counts nor forgets what says nothing about the connection', async () => {
    const codes = ['KAGENTI_TIMEOUT', 'KAGENTI_BAD_ANSWER', 'KAGENTI_BUSY'];
    await scene.fail();
    await scene.fail();
    for (const code of codes as KagentiError['code'][]) {
      const error = new KagentiError({ code, statusCode: 504, message: 'm' });
      expect(await scene.fail(error)).toBe(error);
    }
    const left = new Error('the browser left');
    expect(await scene.fail(left)).toBe(left);
    expect(scene.states).toEqual([]);

    await scene.fail();
    expect(scene.states).toEqual(['open']);
  });

  it('tells the whole seconds that are left, and never none', async () => {
    await scene.open();

    clock.advanceSeconds(6.5);
    expect(await scene.fail()).toMatchObject({ retryAfterSeconds: 4 });
    clock.advanceSeconds(3.4);
    expect(await scene.fail()).toMatchObject({ retryAfterSeconds: 1 });
  });

  it('lets one call try when the time is over, and refuses the others meanwhile', async () => {
    await scene.open();
    clock.advanceSeconds(10);
    const trying = scene.begin();

    for (let each = 0; each < 3; each++) {
      expect(await scene.fail()).toMatchObject({
        code: 'KAGENTI_DOWN',
        retryAfterSeconds: 1,
        message: expect.stringContaining('One call is trying now'),
      });
    }
    trying.resolve('answer');

    expect(await trying.result).toBe('answer');
    expect(await scene.succeed()).toBe('answer');
    expect(scene.states).toEqual(['open', 'halfOpen', 'closed']);
  });

  it('opens again for the whole time when the one that tries fails', async () => {
    await scene.open();
    clock.advanceSeconds(10);
    const error = unreachable();

    expect(await scene.fail(error)).toBe(error);
    expect(await scene.fail()).toMatchObject({ retryAfterSeconds: 10 });
    expect(scene.states).toEqual(['open', 'halfOpen', 'open']);
  });

  it('lets all through as soon as the one that tries has a connection', async () => {
    await scene.open();
    clock.advanceSeconds(10);
    const trying = scene.begin();
    scene.connect(false);
    expect(await scene.fail()).toMatchObject({ code: 'KAGENTI_DOWN' });

    scene.connect(true);
    await scene.changeTo('closed');

    expect(await scene.succeed()).toBe('answer');
    trying.reject(unreachable());
    expect(await trying.result).toMatchObject({ code: 'KAGENTI_UNREACHABLE' });
  });

  it('lets the next one try when the caller of the one that tried has left', async () => {
    await scene.open();
    clock.advanceSeconds(10);

    await scene.fail(new Error('the browser left'));
    expect(scene.states).toEqual(['open', 'halfOpen', 'closed']);
    // Nothing is known yet, so a single failure opens it.
    await scene.fail();
    expect(scene.states.slice(-1)).toEqual(['open']);
  });

  it('takes no failure of a call from before it opened for news', async () => {
    const old = [scene.begin(), scene.begin(), scene.begin()];
    await scene.open();
    clock.advanceSeconds(10);
    await scene.succeed();

    for (const each of old) {
      each.reject(unreachable());
      expect(await each.result).toMatchObject({ code: 'KAGENTI_UNREACHABLE' });
    }
    expect(scene.states).toEqual(['open', 'halfOpen', 'closed']);
  });

  it('is open no longer when the wall clock is set back', async () => {
    const now = jest.spyOn(Date, 'now').mockImplementation(() => 7_200_000);
    try {
      await scene.open();
      now.mockImplementation(() => 0);
      clock.advanceSeconds(10);

      expect(await scene.succeed()).toBe('answer');
    } finally {
      now.mockRestore();
    }
  });

  it('says once that Kagenti is away, and once that it is back', async () => {
    for (let outage = 0; outage < 2; outage++) {
      await scene.open();
      for (let each = 0; each < 5; each++) {
        await scene.fail();
        clock.advanceSeconds(10);
        await scene.fail();
      }
      await scene.fail(new Error('the browser left'));
      clock.advanceSeconds(10);
      await scene.succeed();
      await scene.succeed();
    }

    expect(scene.lines).toEqual([
      expect.stringMatching(/^warn: .*3 times in a row.*10 s.*ECONNREFUSED/),
      'info: Kagenti at http://kagenti answers again, and calls go through.',
      expect.stringMatching(/^warn: /),
      expect.stringMatching(/^info: /),
    ]);
  });
});

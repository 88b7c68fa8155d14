import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { CachingTokenSource } from './CachingTokenSource';

/** A source whose first grant lands at once and whose later ones never do. */
function createSource(options: {
  lifetimeSeconds: number;
  bufferSeconds: number;
  answerTakesSeconds?: number;
}) {
  const clock = FakeClock.create();
  const granted = {
    value: new Secret('first'),
    lifetimeSeconds: options.lifetimeSeconds,
  };
  const grant = jest.fn(async () => {
    if (grant.mock.calls.length > 1) await new Promise(() => {});
    clock.advanceSeconds(options.answerTakesSeconds ?? 0);
    return granted;
  }) as jest.Mock<Promise<typeof granted>, []>;
  const source = CachingTokenSource.create({
    grant,
    bufferMs: options.bufferSeconds * 1000,
    clock,
    random: () => 0.5,
  });
  return { clock, source };
}

/** Whether a caller gets a token without waiting for the issuer. */
async function isServedAtOnce(source: CachingTokenSource): Promise<boolean> {
  const nextTurn = new Promise<false>(resolve =>
    setImmediate(() => resolve(false)),
  );
  return Promise.race([source.getAccessToken().then(() => true), nextTurn]);
}

describe('CachingTokenSource, expiry', () => {
  it('uses a token until its lifetime less the buffer has passed', async () => {
    const { clock, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    clock.advanceSeconds(239);
    expect(await isServedAtOnce(source)).toBe(true);
    clock.advanceSeconds(1);
    expect(await isServedAtOnce(source)).toBe(false);
  });

  it('accepts a buffer of zero', async () => {
    const { clock, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 0,
    });
    await source.getAccessToken();

    clock.advanceSeconds(299.999);
    expect(await isServedAtOnce(source)).toBe(true);
    clock.advanceSeconds(0.001);
    expect(await isServedAtOnce(source)).toBe(false);
  });

  it('uses a token many times although it is shorter than twice the buffer', async () => {
    const { clock, source } = createSource({
      lifetimeSeconds: 30,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    for (let second = 1; second <= 22; second++) {
      clock.advanceSeconds(1);
      expect(await isServedAtOnce(source)).toBe(true);
    }
    clock.advanceSeconds(0.5);
    expect(await isServedAtOnce(source)).toBe(false);
  });

  it("counts a token's life from before the request was sent", async () => {
    const { clock, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
      answerTakesSeconds: 5,
    });
    await source.getAccessToken();

    clock.advanceSeconds(234);
    expect(await isServedAtOnce(source)).toBe(true);
    clock.advanceSeconds(1);
    expect(await isServedAtOnce(source)).toBe(false);
  });

  it('takes a token for expired as soon as either clock says so', async () => {
    for (const pass of [
      'jumpWallSeconds',
      'advanceMonotonicSeconds',
    ] as const) {
      const { clock, source } = createSource({
        lifetimeSeconds: 300,
        bufferSeconds: 60,
      });
      await source.getAccessToken();

      clock[pass](239);
      expect(await isServedAtOnce(source)).toBe(true);
      clock[pass](1);
      expect(await isServedAtOnce(source)).toBe(false);
    }
  });

  it('lives no longer although the wall clock is set back', async () => {
    const { clock, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    clock.jumpWallSeconds(-3600);
    clock.advanceSeconds(240);

    expect(await isServedAtOnce(source)).toBe(false);
  });

  it('hands nobody a token that expired on its way', async () => {
    const { source } = createSource({
      lifetimeSeconds: 5,
      bufferSeconds: 0,
      answerTakesSeconds: 6,
    });

    await expect(source.getAccessToken()).rejects.toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      message: expect.stringContaining('expired when it arrived'),
    });
  });
});

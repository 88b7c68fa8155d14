import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { CachingTokenSource } from './CachingTokenSource';

function createSource(options: {
  lifetimeSeconds: number;
  bufferSeconds: number;
  answerTakesSeconds?: number;
}) {
  const clock = FakeClock.create();
  let number = 0;
  const grant = jest.fn(async () => {
    number++;
    clock.advanceSeconds(options.answerTakesSeconds ?? 0);
    return {
      value: new Secret(`token-${number}`),
      lifetimeSeconds: options.lifetimeSeconds,
    };
  });
  const source = CachingTokenSource.create({
    grant,
    bufferMs: options.bufferSeconds * 1000,
    clock,
  });
  return { clock, grant, source };
}

describe('CachingTokenSource, expiry', () => {
  it('uses a token until its lifetime less the buffer has passed', async () => {
    const { clock, grant, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    clock.advanceSeconds(239);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(1);

    clock.advanceSeconds(1);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('accepts a buffer of zero', async () => {
    const { clock, grant, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 0,
    });
    await source.getAccessToken();

    clock.advanceSeconds(299.999);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(1);

    clock.advanceSeconds(0.001);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('uses a token many times although it is shorter than twice the buffer', async () => {
    const { clock, grant, source } = createSource({
      lifetimeSeconds: 30,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    for (let second = 1; second <= 22; second++) {
      clock.advanceSeconds(1);
      await source.getAccessToken();
    }
    expect(grant).toHaveBeenCalledTimes(1);

    clock.advanceSeconds(0.5);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it("counts a token's life from before the request was sent", async () => {
    const { clock, grant, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
      answerTakesSeconds: 5,
    });
    await source.getAccessToken();

    clock.advanceSeconds(234);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(1);

    clock.advanceSeconds(1);
    await source.getAccessToken();
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('takes a token for expired as soon as either clock says so', async () => {
    for (const pass of [
      'jumpWallSeconds',
      'advanceMonotonicSeconds',
    ] as const) {
      const { clock, grant, source } = createSource({
        lifetimeSeconds: 300,
        bufferSeconds: 60,
      });
      await source.getAccessToken();

      clock[pass](239);
      await source.getAccessToken();
      expect(grant).toHaveBeenCalledTimes(1);

      clock[pass](1);
      await source.getAccessToken();
      expect(grant).toHaveBeenCalledTimes(2);
    }
  });

  it('lives no longer although the wall clock is set back', async () => {
    const { clock, grant, source } = createSource({
      lifetimeSeconds: 300,
      bufferSeconds: 60,
    });
    await source.getAccessToken();

    clock.jumpWallSeconds(-3600);
    clock.advanceSeconds(240);
    await source.getAccessToken();

    expect(grant).toHaveBeenCalledTimes(2);
  });
});

import { FakeClock } from 'boost-testkit';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { BackOff } from './BackOff';

const AWAY = new WorkloadOAuthError('TOKEN_ENDPOINT_UNREACHABLE', 'away');
const WRONG = new WorkloadOAuthError('MISCONFIGURED', 'wrong secret');

/**
 * The seconds for which a back-off waits after each of the failures, which follow
 * each other as soon as they may.
 */
function waits(
  failures: unknown[],
  chance: number,
  hasToken: (index: number) => boolean = () => true,
): number[] {
  const clock = FakeClock.create();
  const backOff = BackOff.create(clock, () => chance);
  return failures.map((failure, index) => {
    backOff.recordFailure(failure, hasToken(index));
    let milliseconds = 0;
    while (backOff.isWaiting) {
      clock.advanceSeconds(0.5);
      milliseconds += 500;
    }
    return milliseconds / 1000;
  });
}

describe('BackOff', () => {
  it('doubles its waits up to half a minute', () => {
    expect(waits(Array(8).fill(AWAY), 1)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('lengthens its waits the longer callers have gone without a token', () => {
    const without = waits(Array(12).fill(AWAY), 1, () => false);

    // After 31 seconds without one, 31 more, and so on up to five minutes.
    expect(without.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 31, 62, 124]);
    expect(without.slice(-2)).toEqual([300, 300]);
    without.slice(6).forEach((seconds, index) => {
      const drought = without
        .slice(0, index + 6)
        .reduce((sum, wait) => sum + wait);
      expect(seconds).toBe(Math.min(300, drought));
    });
  });

  it('returns to short waits when callers have a token again', () => {
    const mixed = waits(Array(12).fill(AWAY), 1, index => index === 10);

    expect(mixed[9]).toBeGreaterThan(100);
    expect(mixed.slice(10)).toEqual([30, 30]);
  });

  it('spreads each wait from nothing to its ceiling', () => {
    expect(waits([AWAY, AWAY, AWAY], 0)).toEqual([0, 0, 0]);
    expect(waits([AWAY, AWAY, AWAY], 0.5)).toEqual([0.5, 1, 2]);
  });

  it('waits longer for a misconfigured client', () => {
    expect(waits(Array(7).fill(WRONG), 1)).toEqual([
      10, 20, 40, 80, 160, 300, 300,
    ]);
  });

  it('counts an outage and a misconfiguration each for itself', () => {
    const mixed = [...Array(6).fill(AWAY), WRONG, WRONG, AWAY];

    expect(waits(mixed, 1).slice(6)).toEqual([10, 20, 1]);
  });

  it('asks often for a credential of this machine', () => {
    const missing = new WorkloadOAuthError('ASSERTION_FILE_MISSING', 'no file');

    expect(waits(Array(5).fill(missing), 1, () => false)).toEqual([
      1, 2, 4, 5, 5,
    ]);
  });

  it('forgets failures that nobody has followed up for five minutes', () => {
    const clock = FakeClock.create();
    const backOff = BackOff.create(clock, () => 1);
    for (let failures = 0; failures < 6; failures++) {
      backOff.recordFailure(AWAY, false);
      clock.advanceSeconds(30);
    }
    clock.advanceSeconds(340);
    backOff.recordFailure(AWAY, false);

    clock.advanceSeconds(1);
    expect(backOff.isWaiting).toBe(false);
  });

  it('honours Retry-After up to a minute', () => {
    const asked = (retryAfterSeconds: number) =>
      new WorkloadOAuthError('TOKEN_ENDPOINT_FAILED', 'busy', {
        retryAfterSeconds,
      });

    expect(waits([asked(7)], 0)).toEqual([7]);
    expect(waits([asked(3600)], 0)).toEqual([60]);
  });

  it('adds chance to what Retry-After asks of everybody alike', () => {
    const busy = new WorkloadOAuthError('TOKEN_ENDPOINT_FAILED', 'busy', {
      retryAfterSeconds: 7,
    });

    expect(waits([busy, busy, busy], 0.5)).toEqual([7.5, 8, 9]);
  });

  it('begins anew after a success', () => {
    const clock = FakeClock.create();
    const backOff = BackOff.create(clock, () => 1);
    backOff.recordFailure(AWAY, true);
    backOff.recordFailure(AWAY, true);

    backOff.reset();
    expect(backOff.isWaiting).toBe(false);
    backOff.recordFailure(AWAY, true);

    clock.advanceSeconds(1);
    expect(backOff.isWaiting).toBe(false);
  });

  it('passes on what is no error of ours as it is', () => {
    const defect = new TypeError('a defect');
    const backOff = BackOff.create(FakeClock.create(), () => 1);
    backOff.recordFailure(defect, true);

    expect(backOff.refusal).toBe(defect);
  });
});

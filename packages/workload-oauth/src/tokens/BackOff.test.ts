import { FakeClock } from 'boost-testkit';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { BackOff } from './BackOff';

const AWAY = new WorkloadOAuthError('TOKEN_ENDPOINT_UNREACHABLE', 'away');
const WRONG = new WorkloadOAuthError('MISCONFIGURED', 'wrong secret');

/** The seconds for which a back-off waits after each of the failures. */
function waits(failures: unknown[], chance: number): number[] {
  const clock = FakeClock.create();
  const backOff = BackOff.create(clock, () => chance);
  return failures.map(failure => {
    backOff.recordFailure(failure);
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

  it('spreads each wait from nothing to its ceiling', () => {
    expect(waits([AWAY, AWAY, AWAY], 0)).toEqual([0, 0, 0]);
    expect(waits([AWAY, AWAY, AWAY], 0.5)).toEqual([0.5, 1, 2]);
  });

  it('waits longer for a misconfigured client', () => {
    expect(waits(Array(7).fill(WRONG), 1)).toEqual([
      10, 20, 40, 80, 160, 300, 300,
    ]);
  });

  it('honours Retry-After up to a minute', () => {
    const asked = (retryAfterSeconds: number) =>
      new WorkloadOAuthError('TOKEN_ENDPOINT_FAILED', 'busy', {
        retryAfterSeconds,
      });

    expect(waits([asked(7)], 0)).toEqual([7]);
    expect(waits([asked(3600)], 0)).toEqual([60]);
  });

  it('begins anew after a success', () => {
    const clock = FakeClock.create();
    const backOff = BackOff.create(clock, () => 1);
    backOff.recordFailure(AWAY);
    backOff.recordFailure(AWAY);

    backOff.recordSuccess();
    expect(backOff.isWaiting).toBe(false);
    backOff.recordFailure(AWAY);

    clock.advanceSeconds(1);
    expect(backOff.isWaiting).toBe(false);
  });

  it('passes on what is no error of ours as it is', () => {
    const defect = new TypeError('a defect');
    const backOff = BackOff.create(FakeClock.create(), () => 1);
    backOff.recordFailure(defect);

    expect(backOff.refusal).toBe(defect);
  });
});

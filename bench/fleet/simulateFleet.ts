import { FakeClock } from 'boost-testkit';
import { SharedEntry } from '../../packages/workload-oauth/src/tokens/SharedEntry';
import { silentTokenKeyObserver } from '../../packages/workload-oauth/src/tokens/silentTokenKeyObserver';
import { TokenSlot } from '../../packages/workload-oauth/src/tokens/TokenSlot';
import { createSeededRandom } from '../random/createSeededRandom';
import { FailureCount } from './FailureCount';
import type { FleetCourse } from './FleetCourse';
import type { FleetOptions } from './FleetOptions';
import { SimulatedIssuer } from './SimulatedIssuer';

const LIFETIME_SECONDS = 300;
const BUFFER_MS = 60_000;

/**
 * How often each replica needs a token. Calls in between would change nothing; ten
 * seconds is short beside every moment of a token's life.
 */
const SECONDS_BETWEEN_CALLS = 10;

/**
 * Lets replicas use one key steadily, each with the token manager's own code, under
 * a clock that goes on second by second. All start together; the issuer takes a
 * second for an answer.
 */
export async function simulateFleet(
  options: FleetOptions,
): Promise<FleetCourse> {
  const { replicas, seconds, outage, store, seed } = options;
  const clock = FakeClock.create();
  const random = createSeededRandom(seed);
  const issuer = SimulatedIssuer.create({ lifetimeSeconds: LIFETIME_SECONDS });
  const slots = Array.from({ length: replicas }, () =>
    TokenSlot.create({
      grant: () => issuer.grant(),
      bufferMs: BUFFER_MS,
      clock,
      random,
      shared: store && SharedEntry.create(store, 'the one key'),
      observer: silentTokenKeyObserver,
    }),
  );
  const failures = FailureCount.create();
  for (let second = 0; second < seconds; second++) {
    failures.beginSecond();
    const phase = second % SECONDS_BETWEEN_CALLS;
    for (let slot = phase; slot < replicas; slot += SECONDS_BETWEEN_CALLS) {
      slots[slot].getAccessToken({}).catch(failures.record);
    }
    await settle();
    clock.advanceSeconds(1);
    issuer.endSecond(second >= outage.from && second < outage.to);
    await settle();
  }
  return {
    requestsPerSecond: issuer.requestsPerSecond.slice(0, seconds),
    failuresPerSecond: failures.perSecond,
  };
}

/** Lets everything run that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

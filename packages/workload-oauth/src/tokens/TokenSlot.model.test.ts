import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settle } from '../testing/createSlot';
import { SlotWorld } from '../testing/SlotWorld';

/** One thing that happens; `who` and `which` are taken modulo what there is. */
type Step =
  | { does: 'get'; who: number; minimumLifetimeSeconds: number }
  | { does: 'getTogether'; callers: number }
  | { does: 'invalidate'; who: number; which: number }
  | { does: 'pass'; seconds: number }
  | { does: 'jump'; seconds: number }
  | { does: 'setIssuer'; isUp: boolean }
  | { does: 'setStore'; isUp: boolean }
  | { does: 'recover'; who: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('get' as const),
    who: fc.nat(),
    minimumLifetimeSeconds: fc.nat({ max: 400 }),
  }),
  fc.record({
    does: fc.constant('getTogether' as const),
    callers: fc.integer({ min: 2, max: 9 }),
  }),
  fc.record({
    does: fc.constant('invalidate' as const),
    who: fc.nat(),
    which: fc.nat(),
  }),
  fc.record({
    does: fc.constant('pass' as const),
    seconds: fc.double({ min: 0, max: 200, noNaN: true }),
  }),
  fc.record({
    does: fc.constant('jump' as const),
    seconds: fc.integer({ min: -600, max: 600 }),
  }),
  fc.record({ does: fc.constant('setIssuer' as const), isUp: fc.boolean() }),
  fc.record({ does: fc.constant('setStore' as const), isUp: fc.boolean() }),
  fc.record({ does: fc.constant('recover' as const), who: fc.nat() }),
);

/** A read of the store, and two grants where the clock jumps. */
const MOST_TURNS_OF_A_FLIGHT = 5;

async function run(world: SlotWorld, next: Step): Promise<void> {
  switch (next.does) {
    case 'get':
      await world.get(next.who, next.minimumLifetimeSeconds);
      break;
    case 'getTogether':
      await Promise.all(
        Array.from({ length: next.callers }, (_, who) => world.get(who)),
      );
      break;
    case 'invalidate':
      await world.invalidate(next.who, next.which);
      break;
    case 'pass':
      world.clock.advanceSeconds(next.seconds);
      break;
    case 'jump':
      world.clock.jumpWallSeconds(next.seconds);
      break;
    case 'setIssuer':
      world.isIssuerUp = next.isUp;
      break;
    case 'setStore':
      world.isStoreUp = next.isUp;
      break;
    default:
      world.isIssuerUp = true;
      // A flight that sleeps through the whole life of its token brings none.
      for (let turn = 0; turn < MOST_TURNS_OF_A_FLIGHT; turn++) await settle();
      // The longest that a slot stays away from an issuer that failed.
      world.clock.advanceSeconds(300);
      assert.ok(await world.get(next.who), 'no token of a healthy issuer');
  }
  // Not in the grant itself, where the slot would take it for an outage.
  assert.ok(world.mostFlights <= 1, 'two flights at once');
}

function everyOrder(replicas: number, numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.array(step, { minLength: 5, maxLength: 60 }),
      async (chance, steps) => {
        const world = new SlotWorld(replicas, chance);
        for (const next of steps) await run(world, next);
      },
    ),
    { numRuns, includeErrorInReport: true },
  );
}

describe('TokenSlot, whatever happens in whatever order', () => {
  it('never gives an expired token, flies twice or drops a newer token', async () => {
    await expect(everyOrder(1, 500)).resolves.toBeUndefined();
  }, 60_000);

  it('keeps these promises in replicas that share a store which comes and goes', async () => {
    await expect(everyOrder(3, 1000)).resolves.toBeUndefined();
  }, 60_000);
});

import assert from 'node:assert/strict';
import { FakeClock } from 'boost-testkit';
import fc from 'fast-check';
import { Secret } from '../secrets/Secret';
import type { AccessToken } from './AccessToken';
import { silentTokenKeyObserver } from './silentTokenKeyObserver';
import { TokenSlot } from './TokenSlot';

/** One thing that happens to a slot. */
type Step =
  | { does: 'get'; minimumLifetimeSeconds: number }
  | { does: 'getTogether'; callers: number }
  | { does: 'invalidate'; which: number }
  | { does: 'pass'; seconds: number }
  | { does: 'jump'; seconds: number }
  | { does: 'setIssuer'; isUp: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('get' as const),
    minimumLifetimeSeconds: fc.nat({ max: 400 }),
  }),
  fc.record({
    does: fc.constant('getTogether' as const),
    callers: fc.integer({ min: 2, max: 5 }),
  }),
  fc.record({ does: fc.constant('invalidate' as const), which: fc.nat() }),
  fc.record({
    does: fc.constant('pass' as const),
    seconds: fc.double({ min: 0, max: 200, noNaN: true }),
  }),
  fc.record({
    does: fc.constant('jump' as const),
    seconds: fc.integer({ min: -600, max: 600 }),
  }),
  fc.record({ does: fc.constant('setIssuer' as const), isUp: fc.boolean() }),
);

/** A slot, its issuer, and what a reader of the log would know of both. */
class World {
  readonly clock = FakeClock.create();
  readonly seen: AccessToken[] = [];
  readonly #born = new Map<string, number>();
  readonly #slot: TokenSlot;
  #isIssuerUp = true;
  #flights = 0;
  #mostFlights = 0;
  /** The newest token, as long as nobody has had reason to replace it. */
  #inUse: AccessToken | undefined;

  constructor(chance: number) {
    this.#slot = TokenSlot.create({
      grant: () => this.#grant(),
      bufferMs: 60_000,
      clock: this.clock,
      random: () => chance,
      observer: silentTokenKeyObserver,
    });
  }

  async run(next: Step): Promise<void> {
    switch (next.does) {
      case 'get':
        await this.#get(next.minimumLifetimeSeconds);
        break;
      case 'getTogether':
        await Promise.all(
          Array.from({ length: next.callers }, () => this.#get(0)),
        );
        break;
      case 'invalidate':
        await this.#invalidate(next.which);
        break;
      case 'pass':
        this.clock.advanceSeconds(next.seconds);
        break;
      case 'jump':
        this.clock.jumpWallSeconds(next.seconds);
        break;
      default:
        this.#isIssuerUp = next.isUp;
    }
    // Not in the grant itself, where the slot would take it for an outage.
    assert.ok(this.#mostFlights <= 1, 'two flights at once');
  }

  async #grant() {
    this.#flights++;
    this.#mostFlights = Math.max(this.#mostFlights, this.#flights);
    await new Promise(resolve => setImmediate(resolve));
    this.#flights--;
    if (!this.#isIssuerUp) throw new Error('away');
    const name = `token-${this.#born.size + 1}`;
    this.#born.set(name, this.clock.monotonicMs());
    return { value: new Secret(name), lifetimeSeconds: 300 };
  }

  async #get(minimumLifetimeSeconds: number): Promise<void> {
    const token = await this.#slot
      .getAccessToken({ minimumLifetimeSeconds })
      .catch(() => undefined);
    if (!token) return;
    const bornMs = this.#born.get(token.value.reveal())!;
    const isAlive =
      this.clock.monotonicMs() - bornMs < 300_000 &&
      this.clock.wallMs() < token.expiresAtMs;
    assert.ok(isAlive, 'an expired token was given');
    this.seen.push(token);
    this.#inUse = token;
  }

  async #invalidate(which: number): Promise<void> {
    const refused = this.seen[which % this.seen.length];
    if (!refused) return;
    this.#slot.invalidate(refused);
    if (this.#inUse?.value.equals(refused.value)) this.#inUse = undefined;
    // A refusal of an old token must leave a young one in use alone.
    if (!this.#inUse || !this.#isYoung(this.#inUse)) return;
    const after = await this.#slot.getAccessToken({});
    assert.equal(after.value.reveal(), this.#inUse.value.reveal());
  }

  /** Too young for anybody to think of a refresh, by both clocks. */
  #isYoung(token: AccessToken): boolean {
    const bornMs = this.#born.get(token.value.reveal())!;
    return (
      this.clock.monotonicMs() - bornMs < 140_000 &&
      token.expiresAtMs - this.clock.wallMs() > 160_000
    );
  }
}

describe('TokenSlot, whatever happens in whatever order', () => {
  it('never gives an expired token, flies twice or drops a newer token', async () => {
    const everyOrder = fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.array(step, { minLength: 5, maxLength: 60 }),
        async (chance, steps) => {
          const world = new World(chance);
          for (const next of steps) await world.run(next);
        },
      ),
      { numRuns: 300 },
    );

    await expect(everyOrder).resolves.toBeUndefined();
  }, 60_000);
});

import type { Permission } from '@backstage/plugin-permission-common';
import { LRUCache } from 'lru-cache';
import type { Clock } from 'workload-oauth';
import type { Condition } from '../conditions/Condition';
import type { AskedDecision } from './AskedDecision';
import type { Caller } from './Caller';
import { weighCondition } from './weighCondition';
import { DecisionLife } from './DecisionLife';
import type { DecisionOutcome } from './DecisionOutcome';
import type { Decisions } from './Decisions';

/**
 * Three permissions of more than three thousand tokens: many more users than can be
 * active within a minute. Whatever does not fit is asked again.
 */
const MAX_ENTRIES = 10_000;
/**
 * Ten for each place. A rule, and each name in it, takes a few hundred bytes at most, so
 * all of them stay within some tens of megabytes, even if one user has thousands.
 */
const MAX_WEIGHT = 100_000;

/**
 * Options of {@link MemoizedDecisions}.
 *
 * @internal
 */
export interface MemoizedDecisionsOptions {
  /** Who is asked for what is not remembered. */
  readonly decisions: Decisions;
  /** How long an answer is used, from when its question was sent; more than 0. */
  readonly lifetimeSeconds: number;
  readonly clock: Clock;
  /** How many answers are remembered; 10,000 when absent. */
  readonly maxEntries?: number;
  /** How many rules and names they hold together; 100,000 when absent. */
  readonly maxWeight?: number;
  /** Hears how many decisions needed no question. */
  readonly observe?: (outcome: DecisionOutcome, count: number) => void;
}

/**
 * Remembers for a short time what the policy said, for each token and permission.
 *
 * @remarks
 * A caller never gets an answer to a question that was sent longer ago than the lifetime:
 * that is what a revocation can rely on. Within it, a question that is under way is not
 * sent a second time; whoever comes meanwhile shares its answer. Failures reach all who
 * wait and nobody after them. Replicas share nothing.
 *
 * @internal
 */
export class MemoizedDecisions implements Decisions {
  readonly #options: MemoizedDecisionsOptions;
  readonly #memo: LRUCache<string, AskedDecision>;

  private constructor(options: MemoizedDecisionsOptions) {
    const { maxEntries = MAX_ENTRIES, maxWeight = MAX_WEIGHT } = options;
    this.#options = options;
    this.#memo = new LRUCache({
      max: maxEntries,
      // Every entry counts for one at least: no size may be zero.
      maxSize: maxEntries + maxWeight,
      sizeCalculation: ({ condition }) =>
        1 + (condition === undefined ? 0 : weighCondition(condition)),
    });
  }

  static create(options: MemoizedDecisionsOptions): MemoizedDecisions {
    return new MemoizedDecisions(options);
  }

  async decide(
    caller: Caller,
    permissions: readonly Permission[],
  ): Promise<Condition[]> {
    // Backstage decides for services in this process, by the restrictions of their
    // access: there is nothing to save.
    if (caller.userEntityRef === undefined) {
      return this.#options.decisions.decide(caller, permissions);
    }
    const found = permissions.map(permission => this.#find(caller, permission));
    const conditions = found.map(asked => asked?.condition);
    this.#countFound(found);
    if (conditions.every(condition => condition !== undefined)) {
      return conditions;
    }
    const missing = permissions.filter((_, index) => !found[index]);
    const asked = this.#ask(caller, missing);
    return Promise.all(
      permissions.map(
        (permission, index) =>
          found[index]?.flight ?? asked.get(permission) ?? false,
      ),
    );
  }

  #find(caller: Caller, permission: Permission): AskedDecision | undefined {
    const asked = this.#memo.get(keyOf(caller, permission));
    return asked?.life.hasEnded() ? undefined : asked;
  }

  /** Asks once about all permissions, and lets others share the answers. */
  #ask(
    caller: Caller,
    permissions: readonly Permission[],
  ): ReadonlyMap<Permission, Promise<Condition>> {
    if (permissions.length === 0) return new Map();
    const { decisions, clock, lifetimeSeconds } = this.#options;
    const { expiresAt } = caller.credentials;
    const life = DecisionLife.begin(clock, lifetimeSeconds, expiresAt);
    const batch = decisions.decide(caller, permissions);
    return new Map(
      permissions.map((permission, index) => {
        const flight = batch.then(conditions => conditions[index] ?? false);
        this.#remember(keyOf(caller, permission), { life, flight });
        return [permission, flight];
      }),
    );
  }

  #remember(key: string, asked: AskedDecision): void {
    this.#memo.set(key, asked);
    // By the time it is answered, a later question may have taken its place: its own
    // life may have ended on the way. What is newer stays.
    const isCurrent = () => this.#memo.peek(key) === asked;
    asked.flight.then(
      condition => {
        if (isCurrent()) this.#memo.set(key, { ...asked, condition });
      },
      () => {
        if (isCurrent()) this.#memo.delete(key);
      },
    );
  }

  #countFound(found: ReadonlyArray<AskedDecision | undefined>): void {
    const { observe } = this.#options;
    if (!observe) return;
    const known = found.filter(asked => asked !== undefined);
    const joined = known.filter(({ condition }) => condition === undefined);
    if (known.length > joined.length) {
      observe('memo', known.length - joined.length);
    }
    if (joined.length > 0) observe('flight', joined.length);
  }
}

/**
 * The token alone would tell callers apart. The user stands beside it for a portal whose
 * own way to identify users leaves the header empty that the fingerprint is made of.
 */
function keyOf(
  { fingerprint, userEntityRef }: Caller,
  { name }: Permission,
): string {
  return `${fingerprint} ${userEntityRef} ${name}`;
}

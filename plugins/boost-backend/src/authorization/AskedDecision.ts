import type { Condition } from '../conditions/Condition';
import type { DecisionLife } from './DecisionLife';

/**
 * A question to the policy about one permission of one caller: under way, or answered.
 *
 * @internal
 */
export interface AskedDecision {
  /** Until when somebody may come and have its answer. */
  readonly life: DecisionLife;
  /** Brings the answer. */
  readonly flight: Promise<Condition>;
  /** The answer, once it is there. */
  readonly condition?: Condition;
}

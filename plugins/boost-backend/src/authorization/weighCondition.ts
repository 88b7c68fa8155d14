import type { Condition } from '../conditions/Condition';

/**
 * How many rules a condition consists of, and what they hold: what its memory grows with.
 *
 * @param condition - Allowed and denied weigh nothing
 * @internal
 */
export function weighCondition(condition: Condition): number {
  if (typeof condition === 'boolean') return 0;
  if ('anyOf' in condition) return sumOf(condition.anyOf);
  if ('allOf' in condition) return sumOf(condition.allOf);
  return 'not' in condition
    ? weighCondition(condition.not)
    : (condition.weight ?? 1);
}

function sumOf(conditions: readonly Condition[]): number {
  return conditions.reduce((sum, each) => sum + weighCondition(each), 0);
}

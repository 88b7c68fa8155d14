import type { Condition } from '../conditions/Condition';

/**
 * How many rules a condition consists of, which is what its memory grows with.
 *
 * @param condition - Allowed and denied consist of none
 * @internal
 */
export function countTests(condition: Condition): number {
  if (typeof condition === 'boolean') return 0;
  if ('anyOf' in condition) return sumOf(condition.anyOf);
  if ('allOf' in condition) return sumOf(condition.allOf);
  return 'not' in condition ? countTests(condition.not) : 1;
}

function sumOf(conditions: readonly Condition[]): number {
  return conditions.reduce((sum, each) => sum + countTests(each), 0);
}

import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Condition } from './Condition';

/**
 * Whether a condition has a test of a fact.
 *
 * @param condition - The condition
 * @param fact - The fact
 * @internal
 */
export function readsFact(
  condition: Condition,
  fact: keyof ResourceFacts,
): boolean {
  if (typeof condition === 'boolean') return false;
  if ('passes' in condition) return condition.reads === fact;
  if ('not' in condition) return readsFact(condition.not, fact);
  const all = 'allOf' in condition ? condition.allOf : condition.anyOf;
  return all.some(each => readsFact(each, fact));
}

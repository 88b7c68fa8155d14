import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Condition } from './Condition';
import { narrow } from './narrow';

/**
 * What a condition says of a resource, as far as the known facts tell.
 *
 * @param condition - The condition; a test of it that throws is a denial of the whole
 * @param facts - What is known of the resource
 * @returns The verdict, or undefined while it depends on a fact that is not known
 * @internal
 */
export function judge(
  condition: Condition,
  facts: ResourceFacts,
): boolean | undefined {
  const rest = narrow(condition, facts);
  return typeof rest === 'boolean' ? rest : undefined;
}

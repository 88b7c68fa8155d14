import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Condition } from './Condition';
import { judge } from './judge';

/**
 * Whether anything of which only this much is known could pass. Tells, for instance, which
 * namespaces are worth asking for what is in them.
 *
 * @param condition - The condition
 * @param facts - What all of them have in common
 * @internal
 */
export function canPass(condition: Condition, facts: ResourceFacts): boolean {
  return judge(condition, facts) !== false;
}

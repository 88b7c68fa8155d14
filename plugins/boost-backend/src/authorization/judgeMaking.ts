import { canPass } from '../conditions/canPass';
import type { Condition } from '../conditions/Condition';
import { judge } from '../conditions/judge';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';
import { permissionToCreate } from './permissionToCreate';
import { refusePermission } from './refusePermission';

/**
 * Judges what a request makes: a new agent or tool, or what a build ends as.
 *
 * @param subject - What it is called
 * @param condition - Who may create such
 * @param facts - What it would be; absent when it becomes what its build was begun as.
 * That was judged then, but as what may be the other kind, so a denial still counts.
 * @throws RequestRefusal with `NOT_PERMITTED`
 * @internal
 */
export function judgeMaking(
  { kind, namespace, name }: Subject,
  condition: Condition,
  facts: ResourceFacts | undefined,
): void {
  const isAllowed = facts
    ? judge(condition, facts) === true
    : canPass(condition, { namespace, name });
  if (!isAllowed) throw refusePermission(permissionToCreate[kind].name);
}

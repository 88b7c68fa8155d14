import type { Permission } from '@backstage/plugin-permission-common';
import type { Condition } from '../conditions/Condition';
import type { FactSource } from '../resources/FactSource';
import { judgeSubjects } from '../resources/judgeSubjects';
import type { Subject } from '../resources/Subject';
import type { Route } from '../routes/Route';
import { permissionToRead } from './permissionToRead';
import { refusePermission } from './refusePermission';

/**
 * What decides about a request for one agent or tool.
 *
 * @internal
 */
export interface NamedRequest {
  readonly route: Pick<Route, 'method' | 'permission'>;
  readonly subject: Subject;
  /** What the policy says of the route's permission; it denies it not altogether. */
  readonly condition: Condition;
  readonly facts: FactSource;
  /** Asks what the policy says of another permission. */
  readonly ask: (permission: Permission) => Promise<Condition>;
}

/**
 * Judges a request for the agent or tool that its path names.
 *
 * @remarks
 * What the caller may not read must look absent, whatever they want to do with it. Only
 * when the action is denied does it matter whether they may read, so only then is that
 * asked. Kagenti answers the deletion of nothing with a success, which would tell an
 * absent agent from a hidden one: under a condition it has to exist. It also deletes a tool
 * as an agent, so a deletion always looks first.
 *
 * @param request - What decides
 * @returns Whether the request may go on, or has to be answered as if there were nothing
 * @throws RequestRefusal with `NOT_PERMITTED` when the caller may read it and not do this;
 * KagentiError when a condition needs a detail and Kagenti does not give it
 * @internal
 */
export async function judgeNamed(
  request: NamedRequest,
): Promise<'allowed' | 'hidden'> {
  const { route, subject, condition, facts, ask } = request;
  const isDeletion = route.method === 'DELETE';
  if (condition === true) {
    const isAmiss = isDeletion && (await deletesAnother(subject, facts));
    return isAmiss ? 'hidden' : 'allowed';
  }
  const isAllowedBy = async (decision: Condition) => {
    const { namespace, name } = subject;
    const candidate = { subject, facts: { namespace, name } };
    const [verdict] = await judgeSubjects(decision, [candidate], facts);
    return verdict;
  };
  if (await isAllowedBy(condition)) {
    const isAbsent = isDeletion && !(await facts.exists(subject));
    return isAbsent ? 'hidden' : 'allowed';
  }
  const reading = permissionToRead[subject.kind];
  if (reading.name === route.permission.name) return 'hidden';
  if (!(await isAllowedBy(await ask(reading)))) return 'hidden';
  if (isDeletion && !(await facts.exists(subject))) return 'hidden';
  throw refusePermission(route.permission.name);
}

/**
 * Whether deleting an agent or tool would delete something else. Beside what goes by the
 * name itself that is the service of a tool: it is called `<tool>-mcp`, and Kagenti takes
 * the services of a name along even when there is no such agent.
 */
async function deletesAnother(
  subject: Subject,
  facts: FactSource,
): Promise<boolean> {
  if (await facts.isOfOtherKind(subject)) return true;
  const isServiceName = subject.kind === 'agent' && /-mcp$/.test(subject.name);
  return isServiceName && !(await facts.exists(subject));
}

import type { Permission } from '@backstage/plugin-permission-common';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';
import type { Demand } from './createDemand';
import type { Decisions } from './Decisions';
import { refusePermission } from './refusePermission';

/**
 * Lets a caller pass to whom the policy does not deny the gate or the permission outright.
 *
 * @remarks
 * All is asked in one batch, since each question to the permission backend is a round
 * trip of its own. A permission for some resources passes here: which of them is judged
 * when it is known what the request is about.
 *
 * @param decisions - The policy
 * @param caller - Who asks
 * @param demand - What has to be known
 * @returns What the policy says of each permission that was asked about
 * @throws RequestRefusal with `NOT_PERMITTED`, naming the first missing permission, or
 * with `PERMISSIONS_UNAVAILABLE`
 * @internal
 */
export async function requirePermissions(
  decisions: Decisions,
  caller: Caller,
  { required, asked }: Demand,
): Promise<(permission: Permission) => Condition> {
  const conditions = await decisions.decide(caller, asked);
  for (const [index, { name }] of required.entries()) {
    if ((conditions[index] ?? false) === false) throw refusePermission(name);
  }
  return ({ name }) =>
    conditions[asked.findIndex(each => each.name === name)] ?? false;
}

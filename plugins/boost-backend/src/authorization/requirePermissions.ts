import type { Permission } from '@backstage/plugin-permission-common';
import { boostAccessPermission } from 'backstage-plugin-boost-common';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';
import type { Decisions } from './Decisions';
import { refusePermission } from './refusePermission';

/**
 * Lets a caller on whom the policy does not deny the gate or the permission outright.
 *
 * @remarks
 * All is asked in one batch, since each question to the permission backend is a round
 * trip of its own. A permission for some resources passes here: which of them is judged
 * when it is known what the request is about.
 *
 * @param decisions - The policy
 * @param caller - Who asks
 * @param required - What the caller needs beside `boost.access`
 * @param further - What else will have to be known; being denied these is no refusal
 * @returns What the policy says of each permission that was asked about
 * @throws RequestRefusal with `NOT_PERMITTED`, naming the first missing permission, or
 * with `PERMISSIONS_UNAVAILABLE`
 * @internal
 */
export async function requirePermissions(
  decisions: Decisions,
  caller: Caller,
  required: Permission,
  further: readonly Permission[] = [],
): Promise<(permission: Permission) => Condition> {
  const asked = [boostAccessPermission, required, ...further].filter(
    ({ name }, index, all) =>
      all.findIndex(other => other.name === name) === index,
  );
  const conditions = await decisions.decide(caller, asked);
  const conditionOf = ({ name }: Permission): Condition =>
    conditions[asked.findIndex(each => each.name === name)] ?? false;
  for (const permission of [boostAccessPermission, required]) {
    if (conditionOf(permission) === false) {
      throw refusePermission(permission.name);
    }
  }
  return conditionOf;
}

import type { Permission } from '@backstage/plugin-permission-common';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';

/**
 * Tells what the portal's policy says of a caller.
 *
 * @internal
 */
export interface Decisions {
  /**
   * Asks about permissions at once, basic ones and those of resources alike.
   *
   * @param caller - Who wants to do it
   * @param permissions - Each at most once
   * @returns One condition for each permission, in their order. A decision that is
   * missing, or that cannot be understood, is a denial.
   * @throws RequestRefusal with `PERMISSIONS_UNAVAILABLE` when the policy cannot be asked
   */
  decide(
    caller: Caller,
    permissions: readonly Permission[],
  ): Promise<Condition[]>;
}

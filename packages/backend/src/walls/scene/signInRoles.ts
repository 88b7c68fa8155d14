import { signIn } from '../../testing/signIn';
import type { Role } from './Role';
import { roleUsers } from './roleUsers';

/**
 * Signs a user of each role in.
 *
 * @param portalUrl - The portal's address
 * @param guestIsDevelopmentUser - Whether the guest signs in as the others do; there is
 * a way of its own where the portal has a guest provider
 */
export async function signInRoles(
  portalUrl: string,
  guestIsDevelopmentUser: boolean,
): Promise<Record<Role, string>> {
  const roles = Object.entries(roleUsers) as [Role, string][];
  const tokens = roles.map(async ([role, user]) => {
    const isGuest = user === 'guest' && !guestIsDevelopmentUser;
    return [role, await signIn(portalUrl, isGuest ? undefined : user)];
  });
  return Object.fromEntries(await Promise.all(tokens));
}

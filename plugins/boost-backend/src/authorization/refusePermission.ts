import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * The refusal that names a missing permission.
 *
 * @param name - The permission's name
 * @internal
 */
export function refusePermission(name: string): RequestRefusal {
  return new RequestRefusal(
    'NOT_PERMITTED',
    `You need the permission ${name}. Ask whoever administers this portal for it.`,
    { permission: name },
  );
}

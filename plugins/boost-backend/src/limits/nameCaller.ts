import type { Caller } from '../authorization/Caller';

/**
 * The name under which a caller is counted: the user's entity ref, or the subject of a
 * service.
 *
 * @remarks
 * The word before a service's subject keeps it apart from users, whatever an administrator
 * has called it. A token is no name: whoever signs in anew would begin anew.
 *
 * @param caller - Who makes the request
 * @internal
 */
export function nameCaller({ userEntityRef, credentials }: Caller): string {
  if (userEntityRef !== undefined) return userEntityRef;
  const { subject } = credentials.principal as { subject?: string };
  return `service ${subject}`;
}

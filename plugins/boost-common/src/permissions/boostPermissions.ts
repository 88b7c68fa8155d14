import * as permissions from './permissions';

/**
 * Every permission that Boost asks about, for registration and for policy editors.
 *
 * @public
 */
export const boostPermissions = Object.values(permissions);

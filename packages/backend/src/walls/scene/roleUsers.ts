import type { Role } from './Role';

/** The development user who has each role. */
export const roleUsers: Readonly<Record<Role, string>> = {
  viewer: 'guest',
  developer: 'alice',
  administrator: 'admin',
  outsider: 'bob',
};

/**
 * Who may call: anybody, anybody but with a valid token if with one, or
 * holders of a role.
 */
export type Access = 'public' | 'optional' | 'viewer' | 'operator';

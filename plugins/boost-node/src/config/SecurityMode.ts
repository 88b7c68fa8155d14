/**
 * One of the words that `boost.security.mode` may hold (requirement 002.31).
 *
 * @remarks
 * `full` (the default) and `plugin-only` both demand Backstage's permission
 * framework. `development-only-no-auth` lets the portal start without it.
 *
 * @public
 */
export type SecurityMode = 'full' | 'plugin-only' | 'development-only-no-auth';

/**
 * All of {@link SecurityMode}.
 *
 * @public
 */
export const securityModes = [
  'full',
  'plugin-only',
  'development-only-no-auth',
] as const satisfies readonly SecurityMode[];

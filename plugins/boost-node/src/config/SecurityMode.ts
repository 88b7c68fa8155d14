/**
 * The words that `boost.security.mode` may hold (requirement 002.31).
 *
 * @remarks
 * `full` (the default) and `plugin-only` both demand Backstage's permission
 * framework. `development-only-no-auth` lets the portal start without it.
 *
 * @public
 */
export const securityModes = [
  'full',
  'plugin-only',
  'development-only-no-auth',
] as const;

/**
 * One of {@link securityModes}.
 *
 * @public
 */
export type SecurityMode = (typeof securityModes)[number];

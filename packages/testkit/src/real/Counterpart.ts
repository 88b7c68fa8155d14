/**
 * A real program that integration tests talk to, as `npm run real:install` names it.
 *
 * @public
 */
export type Counterpart =
  'keycloak' | 'chromium' | 'redis' | 'postgres' | 'spire' | 'kubernetes';

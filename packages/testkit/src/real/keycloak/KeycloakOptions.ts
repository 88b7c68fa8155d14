import type { KeycloakRealm } from './KeycloakRealm';

/**
 * What a real Keycloak is started with.
 *
 * @public
 */
export interface KeycloakOptions {
  /** The realms that it has besides `master`. */
  realms: KeycloakRealm[];
}

import type { KeycloakTlsOptions } from './KeycloakTlsOptions';

/**
 * What a real Keycloak is started with.
 *
 * @public
 */
export interface KeycloakOptions {
  /**
   * The realms that it has besides `master`, in Keycloak's own import format.
   * A realm that names `clientScopes` gets none of the built-in ones.
   */
  realms: readonly object[];
  /**
   * Whether it listens for HTTPS too, and asks for client certificates there.
   * Its issuer is then the HTTPS address on both ports.
   */
  tls?: boolean | KeycloakTlsOptions;
}

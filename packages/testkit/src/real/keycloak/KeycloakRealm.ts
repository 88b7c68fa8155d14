/**
 * A realm in Keycloak's own import format. A realm that names `clientScopes`
 * gets none of the built-in ones.
 *
 * @public
 */
export interface KeycloakRealm {
  /** The realm's name. */
  realm: string;
  /** Any other property of Keycloak's RealmRepresentation. */
  [property: string]: unknown;
}

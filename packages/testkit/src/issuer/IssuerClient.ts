/**
 * A confidential client with a service account, as a realm would hold it.
 *
 * @public
 */
export interface IssuerClient {
  /** What the client calls itself. Any text; it is compared as it is. */
  clientId: string;
  /** The secret that the client must present. */
  clientSecret: string;
  /** Realm roles of its service account. None: the token has no `realm_access`. */
  realmRoles?: string[];
  /** Audiences that every token of this client carries. None: no `aud` claim. */
  audience?: string[];
  /**
   * Optional client scopes it may ask for. Each adds the audience of its own
   * name, as a Keycloak scope with an audience mapper does.
   */
  scopes?: string[];
}

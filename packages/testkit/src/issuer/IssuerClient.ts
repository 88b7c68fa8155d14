import { JSONWebKeySet } from 'jose';

/**
 * A confidential client with a service account, as a realm would hold it. It
 * authenticates in one way: by a secret, by keys of its own, or by what an identity
 * provider has issued to it.
 *
 * @public
 */
export interface IssuerClient {
  /** What the client calls itself. Any text; it is compared as it is. */
  clientId: string;
  /** The secret that the client must present. */
  clientSecret?: string;
  /** The public keys of a client that signs its assertions itself (`private_key_jwt`). */
  keys?: JSONWebKeySet;
  /** Whose tokens the client shows, by alias, and the `sub` that they have. */
  federated?: { identityProvider: string; subject: string };
  /** Whether it may get tokens of its own; yes when absent. */
  hasServiceAccount?: boolean;
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

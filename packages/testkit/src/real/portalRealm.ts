/** How to shape the realm of {@link portalRealm}. */
export interface PortalRealmOptions {
  /** The portal's client secret. */
  readonly clientSecret: string;
  /** Realm roles of the portal's service account; `kagenti-operator` when absent. */
  readonly roles?: readonly string[];
  /** How long access tokens live, in seconds; 300 when absent. */
  readonly accessTokenLifespanSeconds?: number;
}

/**
 * A realm named `boost` as an operator would set it up for the portal: one
 * confidential client with a service account that holds Kagenti's role, and an
 * event log that tells how often it signed in.
 *
 * @remarks
 * It declares no client scopes: a realm import that declares any gets none of
 * Keycloak's own (measured).
 */
export function portalRealm(options: PortalRealmOptions): object {
  const roles = options.roles ?? ['kagenti-operator'];
  return {
    realm: 'boost',
    enabled: true,
    sslRequired: 'external',
    accessTokenLifespan: options.accessTokenLifespanSeconds ?? 300,
    eventsEnabled: true,
    roles: { realm: roles.map(name => ({ name })) },
    clients: [
      {
        clientId: 'boost-portal',
        clientAuthenticatorType: 'client-secret',
        secret: options.clientSecret,
        publicClient: false,
        standardFlowEnabled: false,
        serviceAccountsEnabled: true,
      },
    ],
    users: [
      {
        username: 'service-account-boost-portal',
        enabled: true,
        serviceAccountClientId: 'boost-portal',
        realmRoles: roles,
      },
    ],
  };
}

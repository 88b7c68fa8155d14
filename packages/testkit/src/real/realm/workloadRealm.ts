import type { RealmIdentityProvider } from './RealmIdentityProvider';
import type { WorkloadClient } from './WorkloadClient';

/** How to shape the realm of {@link workloadRealm}. */
export interface WorkloadRealmOptions {
  /** Its name; `boost` when absent. */
  readonly name?: string;
  /** Whose tokens its federated clients may show. */
  readonly identityProviders?: readonly RealmIdentityProvider[];
  readonly clients: readonly WorkloadClient[];
  /** Realm roles of every client's service account; `kagenti-operator` when absent. */
  readonly roles?: readonly string[];
  /** How long access tokens live, in seconds; 300 when absent. */
  readonly accessTokenLifespanSeconds?: number;
}

/**
 * A realm for workloads: each client has a service account that holds the roles,
 * and an event log tells who signed in and who was refused.
 *
 * @remarks
 * It declares no client scopes: a realm import that declares any gets none of
 * Keycloak's own (measured).
 *
 * @public
 */
export function workloadRealm(options: WorkloadRealmOptions): object {
  const roles = options.roles ?? ['kagenti-operator'];
  return {
    realm: options.name ?? 'boost',
    enabled: true,
    sslRequired: 'external',
    accessTokenLifespan: options.accessTokenLifespanSeconds ?? 300,
    eventsEnabled: true,
    roles: { realm: roles.map(name => ({ name })) },
    identityProviders: options.identityProviders ?? [],
    clients: options.clients.map(client => ({
      ...client,
      publicClient: false,
      standardFlowEnabled: false,
      serviceAccountsEnabled: true,
    })),
    users: options.clients.map(({ clientId }) => ({
      username: serviceAccountName(clientId),
      enabled: true,
      serviceAccountClientId: clientId,
      realmRoles: roles,
    })),
  };
}

function serviceAccountName(clientId: string): string {
  return `service-account-${clientId}`.toLowerCase();
}

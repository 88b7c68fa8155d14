import type { RealmIdentityProvider } from './RealmIdentityProvider';

/**
 * Lets a realm accept the tokens of a cluster's service accounts.
 *
 * @param options - `alias`: `kubernetes` when absent; `issuer`: the cluster's
 *
 * @public
 */
export function kubernetesIdentityProvider(options: {
  readonly alias?: string;
  readonly issuer: string;
}): RealmIdentityProvider {
  return {
    alias: options.alias ?? 'kubernetes',
    providerId: 'kubernetes',
    enabled: true,
    hideOnLogin: true,
    config: { issuer: options.issuer },
  };
}

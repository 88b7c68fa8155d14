import type { RealmIdentityProvider } from './RealmIdentityProvider';

/**
 * Lets a realm accept the JWT-SVIDs of a trust domain.
 *
 * @param options - `alias`: `spire` when absent; `trustDomain`: without
 * `spiffe://`; `bundleEndpoint`: where its keys are published;
 * `maxAgeSeconds`: how old an SVID may be, Keycloak's 300 when absent
 *
 * @public
 */
export function spiffeIdentityProvider(options: {
  readonly alias?: string;
  readonly trustDomain: string;
  readonly bundleEndpoint: string;
  readonly maxAgeSeconds?: number;
}): RealmIdentityProvider {
  const { alias, trustDomain, bundleEndpoint, maxAgeSeconds } = options;
  return {
    alias: alias ?? 'spire',
    providerId: 'spiffe',
    enabled: true,
    hideOnLogin: true,
    config: {
      trustDomain: `spiffe://${trustDomain}`,
      bundleEndpoint,
      ...(maxAgeSeconds !== undefined && {
        fedClientAssertionMaxExp: String(maxAgeSeconds),
      }),
    },
  };
}

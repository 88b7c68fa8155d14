/**
 * An identity provider in Keycloak's import format.
 *
 * @public
 */
export interface RealmIdentityProvider {
  readonly alias: string;
  readonly providerId: string;
  readonly enabled: boolean;
  readonly hideOnLogin: boolean;
  readonly config: Readonly<Record<string, string>>;
}

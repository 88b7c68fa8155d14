/**
 * A client in Keycloak's import format that authenticates as a workload does.
 *
 * @public
 */
export interface WorkloadClient {
  readonly clientId: string;
  readonly clientAuthenticatorType: string;
  readonly secret?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

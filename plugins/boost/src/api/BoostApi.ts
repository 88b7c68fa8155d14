import type { WorkloadSummary } from 'backstage-plugin-boost-common';

/**
 * What the pages ask of Boost's backend.
 *
 * @public
 */
export interface BoostApi {
  /**
   * The namespaces that Kagenti may use, by name.
   *
   * @param options - `signal` ends the request; the promise then rejects
   * @throws {@link BoostApiError} when the portal or what is behind it refuses
   */
  listNamespaces(options: { signal: AbortSignal }): Promise<string[]>;

  /**
   * The agents of one namespace (requirement 002.13).
   *
   * @param options - the namespace; `signal` ends the request, and the promise then rejects
   * @throws {@link BoostApiError} when the portal or what is behind it refuses
   */
  listAgents(options: {
    namespace: string;
    signal: AbortSignal;
  }): Promise<WorkloadSummary[]>;
}

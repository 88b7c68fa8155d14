/**
 * A Shipwright build that exists, with one run behind it, when the stand-in starts.
 *
 * @public
 */
export interface BuildSeed {
  /** What it builds. Builds of both kinds share their names. */
  kind: 'agent' | 'tool';
  /** The name of the build and of the workload to be, a DNS-1123 label. */
  name: string;
  /** Its namespace. It should be one of the seed's. */
  namespace: string;
  /** A made-up address when absent. */
  gitUrl?: string;
  /** `main` when absent. */
  gitRevision?: string;
  /** The root of the repository when absent. */
  contextDir?: string;
  /** `buildah` when absent. */
  strategy?: string;
  /** One in the cluster's own registry when absent. */
  outputImage?: string;
  /**
   * What the request that began it said beside: `protocol`, `framework`, `envVars`,
   * `registrySecret` and so on, under the names that Kagenti's API has.
   */
  request?: Record<string, unknown>;
}

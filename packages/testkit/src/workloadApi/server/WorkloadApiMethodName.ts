/**
 * A call of the Workload API, as the standard spells it.
 *
 * @public
 */
export type WorkloadApiMethodName =
  | 'FetchX509SVID'
  | 'FetchX509Bundles'
  | 'FetchJWTSVID'
  | 'FetchJWTBundles'
  | 'ValidateJWTSVID'
  | 'FetchWITSVID'
  | 'FetchWITBundles';

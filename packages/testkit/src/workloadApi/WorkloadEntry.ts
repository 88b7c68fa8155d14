/**
 * One identity of the caller.
 *
 * @public
 */
export interface WorkloadEntry {
  /** The path of the SPIFFE ID, such as `/ns/team1/sa/weather`. */
  readonly path: string;
  /** What the operator says of its use. */
  readonly hint?: string;
}

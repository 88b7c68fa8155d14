/**
 * What tells whose workload one is.
 *
 * @internal
 */
export interface CreatedWorkload {
  /** Its `metadata.uid`; absent while it is being built and there is none yet. */
  readonly uid?: string;
  /** Its `metadata.creationTimestamp`. */
  readonly createdAt?: Date;
  /** The build that it came from, as its annotation `…/shipwright-build` says. */
  readonly builtBy?: string;
}

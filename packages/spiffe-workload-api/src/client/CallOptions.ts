/**
 * What every call takes.
 *
 * @public
 */
export interface CallOptions {
  /** Ends the call for this caller; its reason is thrown. */
  readonly signal?: AbortSignal;
}

import type { WorkloadApiMethodName } from './WorkloadApiMethodName';

/**
 * A call that has arrived.
 *
 * @public
 */
export interface WorkloadApiCall {
  readonly method: WorkloadApiMethodName;
  /** The audiences asked for; empty where the call has none. */
  readonly audience: readonly string[];
  /** The SPIFFE ID asked for. */
  readonly spiffeId?: string;
  /** Whether the mandatory `workload.spiffe.io: true` was there. */
  readonly hasSecurityHeader: boolean;
}

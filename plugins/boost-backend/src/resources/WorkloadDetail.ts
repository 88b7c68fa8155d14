import type { CreatedWorkload } from '../creators/CreatedWorkload';
import type { WorkloadKind } from './WorkloadKind';

/**
 * What permission rules can learn from Kagenti's detail of an agent or tool.
 *
 * @internal
 */
export interface WorkloadDetail extends CreatedWorkload {
  /**
   * The `metadata.uid` of its workload. Absent for a tool that is being built: Kagenti
   * then shows its build, whose own uid says nothing of the workload to come.
   */
  readonly uid?: string;
  /** What it is by its labels; absent while it is being built, or has just been made. */
  readonly kind?: WorkloadKind;
  readonly labels: Readonly<Record<string, string>>;
  readonly protocols: readonly string[];
}

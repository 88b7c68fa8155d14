import { Workload } from './Workload';

/**
 * A workload that says what it is, for the operations of the other kind: Kagenti looks
 * names up among all workloads of a namespace and never at their type.
 */
export function labelAs<T extends Workload>(
  workload: T | undefined,
  kind: 'agent' | 'tool',
  rolePrefix: string,
): T | undefined {
  return (
    workload && {
      ...workload,
      labels: { ...workload.labels, [`${rolePrefix}.io/type`]: kind },
    }
  );
}

import { Workload } from './Workload';

/** A workload that says what it is, unless its own labels say otherwise. */
export function labelAs<T extends Workload>(
  workload: T,
  kind: 'agent' | 'tool',
  rolePrefix: string,
): T {
  return {
    ...workload,
    labels: { [`${rolePrefix}.io/type`]: kind, ...workload.labels },
  };
}

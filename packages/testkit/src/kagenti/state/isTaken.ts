import { KagentiState } from './KagentiState';
import { Workload } from './Workload';

type NewWorkload = Pick<Workload, 'namespace' | 'name' | 'workloadType'>;
type Kind = 'agent' | 'tool';

/** A job has no Service; that of a tool has a name of its own. */
function serviceOf(kind: Kind, { name, workloadType }: NewWorkload) {
  if (workloadType === 'job') return undefined;
  return kind === 'tool' ? `${name}-mcp` : name;
}

/**
 * Whether Kubernetes refuses a new workload: there is one of its kind by that name, or its
 * Service is there. Whether that is an agent's or a tool's makes no difference.
 */
export function isTaken(
  state: KagentiState,
  kind: Kind,
  workload: NewWorkload,
): boolean {
  const { namespace, name, workloadType } = workload;
  const service = serviceOf(kind, workload);
  const clashes = (other: Workload, otherKind: Kind) =>
    (other.name === name && other.workloadType === workloadType) ||
    (service !== undefined && serviceOf(otherKind, other) === service);
  return (
    state.agents.list(namespace).some(other => clashes(other, 'agent')) ||
    state.tools.list(namespace).some(other => clashes(other, 'tool'))
  );
}

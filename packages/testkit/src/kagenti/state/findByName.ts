import { KagentiState } from './KagentiState';
import { labelAs } from './labelAs';
import { Workload } from './Workload';
import { workloadKinds } from './workloadKinds';

/**
 * What Kagenti shows under a name, agent or tool: it asks Kubernetes for workloads of one
 * kind after the other, and never looks at their type.
 *
 * @param kinds - The kinds that it asks for
 */
export function findByName(
  state: KagentiState,
  { namespace, name }: { namespace: string; name: string },
  rolePrefix: string,
  kinds: readonly string[] = workloadKinds,
): Workload | undefined {
  const found: Workload[] = [
    ...state.agents
      .findAll(namespace, name)
      .map(agent => labelAs(agent, 'agent', rolePrefix)),
    ...state.tools
      .findAll(namespace, name)
      .map(tool => labelAs(tool, 'tool', rolePrefix)),
  ];
  return kinds
    .map(kind => found.find(({ workloadType }) => workloadType === kind))
    .find(workload => workload !== undefined);
}

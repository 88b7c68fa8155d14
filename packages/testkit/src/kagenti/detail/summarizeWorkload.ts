import { Workload } from '../state/Workload';

interface SummaryOptions {
  kind: 'agent' | 'tool';
  simulated: boolean | null;
}

/** A row of the agent or tool list. */
export function summarizeWorkload(workload: Workload, options: SummaryOptions) {
  const { name, namespace, description, status } = workload;
  const { protocol, framework, workloadType, createdAt } = workload;
  return {
    name,
    namespace,
    description,
    status,
    labels: {
      protocol: [protocol],
      framework,
      type: options.kind,
      simulated: options.simulated,
    },
    workloadType,
    createdAt,
  };
}

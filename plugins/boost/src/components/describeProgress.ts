import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import type { RequestState } from '../requests/RequestState';

/** What the page shows, in a sentence for those who hear it. */
export function describeProgress(options: {
  namespaces: RequestState<string[]>;
  agents: RequestState<WorkloadSummary[]>;
  namespace: string | undefined;
}): string {
  const { namespaces, agents, namespace } = options;
  if (!namespace) {
    switch (namespaces.status) {
      case 'failed':
        return 'The namespaces cannot be shown.';
      case 'loaded':
        return namespaces.value.length === 0 ? 'There are no namespaces.' : '';
      default:
        return 'Loading the namespaces.';
    }
  }
  switch (agents.status) {
    case 'failed':
      return `The agents of ${namespace} cannot be shown.`;
    case 'loaded':
      return `${countAgents(agents.value.length)} in ${namespace}.`;
    default:
      return `Loading the agents of ${namespace}.`;
  }
}

function countAgents(count: number): string {
  switch (count) {
    case 0:
      return 'No agents';
    case 1:
      return '1 agent';
    default:
      return `${count} agents`;
  }
}

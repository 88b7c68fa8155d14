import type { WorkloadSummary } from 'backstage-plugin-boost-common';

/** An agent as Kagenti lists it, with what a test cares about. */
export function agent(
  name: string,
  fields: Partial<WorkloadSummary> = {},
): WorkloadSummary {
  return {
    name,
    namespace: 'team1',
    description: `What ${name} does`,
    status: 'Ready',
    labels: { protocol: ['a2a'], framework: 'LangGraph' },
    workloadType: 'deployment',
    createdAt: '2026-11-22T04:50:25+00:00',
    ...fields,
  };
}

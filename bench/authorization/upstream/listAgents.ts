interface AgentRow {
  readonly name: string;
  readonly namespace: string;
  readonly description: string;
  readonly status: string;
  readonly labels: {
    readonly protocol: readonly string[];
    readonly framework: string;
    readonly type: string;
    readonly simulated: boolean;
  };
  readonly workloadType: string;
  readonly createdAt: string;
}

/**
 * Agents as Kagenti lists them.
 *
 * @param namespace - Where all of them are
 * @param count - How many
 */
export function listAgents(
  namespace: string,
  count: number,
): { items: AgentRow[] } {
  const items = Array.from({ length: count }, (_, index) => ({
    name: `agent-${index}`,
    namespace,
    description: 'Says what the weather will be like',
    status: 'Ready',
    labels: {
      protocol: ['a2a'],
      framework: 'LangGraph',
      type: 'agent',
      simulated: false,
    },
    workloadType: 'deployment',
    createdAt: '2026-01-05T09:00:00Z',
  }));
  return { items };
}

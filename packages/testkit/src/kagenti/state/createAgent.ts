import { randomUUID } from 'node:crypto';
import { AgentSeed } from '../seed/AgentSeed';
import { formatTimestamp } from './formatTimestamp';
import { Agent } from './Agent';

/** Fills up what a seed leaves open. */
export function createAgent(seed: AgentSeed, rest: Partial<Agent> = {}): Agent {
  const { environment = {}, ...given } = seed;
  return {
    description: 'No description',
    status: 'Ready',
    protocol: 'a2a',
    framework: 'LangGraph',
    workloadType: 'deployment',
    createdAt: formatTimestamp(new Date()),
    uid: randomUUID(),
    image: `example/${seed.name}:v1`,
    port: 8080,
    targetPort: 8000,
    hasRoute: false,
    labels: {},
    annotations: {},
    detailExtras: {},
    behaviour: 'answers',
    ...given,
    environment: Object.entries(environment).map(([name, value]) => ({
      name,
      value,
    })),
    ...rest,
  };
}

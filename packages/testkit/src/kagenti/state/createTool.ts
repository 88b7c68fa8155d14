import { randomUUID } from 'node:crypto';
import { ToolSeed } from '../seed/ToolSeed';
import { addFunction } from './addFunction';
import { formatTimestamp } from './formatTimestamp';
import { Tool } from './Tool';

/** Fills up what a seed leaves open. */
export function createTool(seed: ToolSeed, rest: Partial<Tool> = {}): Tool {
  const { environment = {}, ...given } = seed;
  return {
    description: '',
    status: 'Ready',
    protocol: 'mcp',
    framework: 'Python',
    workloadType: 'deployment',
    createdAt: formatTimestamp(new Date()),
    uid: randomUUID(),
    image: `example/${seed.name}:v1`,
    port: 8000,
    targetPort: 8000,
    hasRoute: false,
    labels: {},
    annotations: {},
    detailExtras: {},
    simulated: false,
    functions: [addFunction],
    unreachable: false,
    ...given,
    environment: Object.entries(environment).map(([name, value]) => ({
      name,
      value,
    })),
    ...rest,
  };
}

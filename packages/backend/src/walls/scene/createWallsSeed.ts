import type {
  AgentSeed,
  BuildSeed,
  KagentiSeed,
  ToolSeed,
} from 'boost-testkit';
import { plantSecrets } from './plantSecrets';
import { walkedNames } from '../calls/walkedNames';

const NAMESPACES = ['team1', 'team2'];

/**
 * Two namespaces alike, each with an agent, a tool and builds that the walk calls by their
 * names, and with others that no call names. Whatever belongs to a namespace is marked
 * with its name, and details hold secrets.
 */
export function createWallsSeed(): KagentiSeed {
  return {
    namespaces: NAMESPACES,
    agents: [...NAMESPACES.flatMap(createAgents), ...createAgents('default')],
    tools: [...NAMESPACES.flatMap(createTools), ...createTools('default')],
    legacyAgents: NAMESPACES.flatMap(createAgents),
    builds: NAMESPACES.flatMap(createBuilds),
  };
}

function createAgents(namespace: string): AgentSeed[] {
  const mark = `marked-${namespace}`;
  const agent = {
    namespace,
    description: `${mark} answers questions`,
    image: `example/${mark}:v1`,
    environment: { [mark]: `planted-${namespace}-environment` },
    labels: { 'example.com/owner': mark },
    annotations: { 'example.com/contact': mark },
    detailExtras: plantSecrets(namespace),
  };
  return [
    { ...agent, name: walkedNames.agent.existing },
    { ...agent, name: `${mark}-agent` },
    { ...agent, name: `${mark}-set`, workloadType: 'statefulset' },
  ];
}

function createTools(namespace: string): ToolSeed[] {
  const mark = `marked-${namespace}`;
  const tool = {
    namespace,
    description: `${mark} adds numbers`,
    image: `example/${mark}:v1`,
    environment: { [mark]: `planted-${namespace}-environment` },
    labels: { 'example.com/owner': mark },
    detailExtras: plantSecrets(namespace),
  };
  return [
    { ...tool, name: walkedNames.tool.existing },
    { ...tool, name: `${mark}-tool` },
  ];
}

function createBuilds(namespace: string): BuildSeed[] {
  const mark = `marked-${namespace}`;
  const build = {
    namespace,
    gitUrl: `https://git.example/${mark}`,
    gitRevision: mark,
    contextDir: mark,
    outputImage: `registry.example/${mark}:v1`,
    request: {
      protocol: 'a2a',
      framework: mark,
      registrySecret: `planted-${namespace}-registry-secret`,
      envVars: [{ name: 'TOKEN', value: `planted-${namespace}-build` }],
    },
  };
  return [
    { ...build, kind: 'agent', name: walkedNames.agent.existing },
    { ...build, kind: 'tool', name: walkedNames.tool.existing },
    // Builds of which no agent or tool has come yet.
    { ...build, kind: 'agent', name: `${mark}-agent-build` },
    { ...build, kind: 'tool', name: `${mark}-tool-build` },
  ];
}

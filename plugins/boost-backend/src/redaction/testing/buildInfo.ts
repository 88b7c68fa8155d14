import type { JsonObject } from '@backstage/types';

/** What Kagenti answers for a build of an agent or a tool with its newest run. */
export function buildInfo(role: 'agent' | 'tool'): JsonObject {
  return {
    name: 'clock',
    namespace: 'team-a',
    buildRegistered: true,
    buildReason: 'Succeeded',
    buildMessage: 'all validations succeeded',
    outputImage: 'registry.example:5000/clock:v2',
    strategy: 'buildah',
    gitUrl: 'https://git.example/team/clock.git',
    gitRevision: 'main',
    contextDir: 'agents/clock',
    hasBuildRun: true,
    buildRunName: 'clock-run-x7k2p',
    buildRunPhase: 'Succeeded',
    buildRunStartTime: '2026-05-04T03:02:01Z',
    buildRunCompletionTime: '2026-05-04T03:05:01Z',
    buildRunOutputImage: 'registry.example:5000/clock:v2',
    buildRunOutputDigest: `sha256:${'0f'.repeat(32)}`,
    buildRunFailureMessage: null,
    [`${role}Config`]: {
      protocol: 'a2a',
      framework: 'LangGraph',
      createHttpRoute: false,
      registrySecret: null,
      envVars: [{ name: 'PORT', value: '8000' }],
      skills: ['time'],
      servicePorts: [
        { name: 'http', port: 8080, targetPort: 8000, protocol: 'TCP' },
      ],
    },
  };
}

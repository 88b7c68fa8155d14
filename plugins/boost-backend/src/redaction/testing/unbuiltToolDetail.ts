import type { JsonObject } from '@backstage/types';
import { identity } from './identity';

/** What Kagenti answers for a tool whose image is being built. */
export function unbuiltToolDetail(): JsonObject {
  return {
    metadata: identity('tool'),
    spec: {
      source: {
        type: 'Git',
        git: { url: 'https://git.example/team/clock.git', revision: 'main' },
        contextDir: 'tools/clock',
      },
      strategy: { name: 'buildah', kind: 'ClusterBuildStrategy' },
      paramValues: [{ name: 'dockerfile', value: 'Dockerfile' }],
      output: { image: 'registry.example:5000/clock:v2' },
      timeout: '15m',
    },
    status: {},
    readyStatus: 'Build Failed',
    workloadType: 'deployment',
    service: null,
    isBuild: true,
  };
}

import type { JsonObject } from '@backstage/types';

/** A row of Kagenti's list of builds. */
export function buildListItem(): JsonObject {
  return {
    name: 'clock',
    namespace: 'team-a',
    resourceType: 'agent',
    registered: true,
    strategy: 'buildah',
    gitUrl: 'https://git.example/team/clock.git',
    gitRevision: 'main',
    contextDir: 'agents/clock',
    outputImage: 'registry.example:5000/clock:v2',
    creationTimestamp: '2026-05-04T03:02:01Z',
  };
}

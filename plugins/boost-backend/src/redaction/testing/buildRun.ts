import type { JsonObject } from '@backstage/types';

/** What Kagenti answers for the newest run of a build. */
export function buildRun(): JsonObject {
  return {
    name: 'clock-run-x7k2p',
    namespace: 'team-a',
    buildName: 'clock',
    phase: 'Failed',
    startTime: '2026-05-04T03:02:01Z',
    completionTime: '2026-05-04T03:05:01Z',
    outputImage: 'registry.example:5000/clock:v2',
    outputDigest: null,
    failureMessage: 'step build exited with 1',
    conditions: [
      {
        type: 'Succeeded',
        status: 'False',
        reason: 'Failed',
        message: 'step build exited with 1',
        lastTransitionTime: '2026-05-04T03:05:01Z',
      },
    ],
  };
}

import type { JsonObject } from '@backstage/types';

/** What Kagenti answers when asked whether a build is fit to run. */
export function buildStatus(): JsonObject {
  return {
    name: 'clock',
    namespace: 'team-a',
    registered: true,
    reason: 'Succeeded',
    message: 'all validations succeeded',
  };
}

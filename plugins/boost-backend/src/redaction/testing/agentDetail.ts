import type { JsonObject } from '@backstage/types';
import { identity } from './identity';
import { sandbox } from './sandbox';
import { service } from './service';
import { workload } from './workload';

/** The detail of an agent as Kagenti answers it. */
export function agentDetail(
  workloadType: 'deployment' | 'statefulset' | 'job' | 'sandbox' = 'deployment',
): JsonObject {
  return {
    metadata: identity('agent'),
    ...(workloadType === 'sandbox'
      ? sandbox()
      : workload(workloadType, 'agent')),
    workloadType,
    readyStatus: 'Ready',
    // A Job has none.
    ...(workloadType !== 'job' && { service: service('clock') }),
  };
}

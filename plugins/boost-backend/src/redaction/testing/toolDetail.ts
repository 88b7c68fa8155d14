import type { JsonObject } from '@backstage/types';
import { identity } from './identity';
import { nullFields } from './nullFields';
import { service } from './service';
import { workload } from './workload';

/** The detail of a tool as Kagenti answers it: its metadata is the Python client's too. */
export function toolDetail(
  workloadType: 'deployment' | 'statefulset' = 'deployment',
): JsonObject {
  const { creationTimestamp, ...rest } = identity('tool');
  return {
    metadata: {
      ...nullFields(
        'deletion_timestamp finalizers generate_name managed_fields owner_references self_link',
      ),
      ...rest,
      creation_timestamp: creationTimestamp,
      generation: 3,
      resource_version: '42',
    },
    ...workload(workloadType, 'tool'),
    readyStatus: 'Ready',
    workloadType,
    service: service('clock-mcp'),
  };
}

import { Workload } from '../state/Workload';
import { nullFields } from './nullFields';

/** The status of a Deployment, StatefulSet or Job that fits its readiness. */
export function describeWorkloadStatus(workload: Workload) {
  const { createdAt, status, workloadType } = workload;
  const isReady = status === 'Ready';
  if (workloadType === 'job') {
    return {
      ...nullFields(
        'completed_indexes completion_time conditions failed_indexes terminating uncounted_terminated_pods',
      ),
      active: isReady ? 1 : null,
      failed: status === 'Failed' ? 1 : null,
      ready: isReady ? 1 : 0,
      start_time: createdAt,
      succeeded: null,
    };
  }
  const replicas = {
    available_replicas: isReady ? 1 : null,
    collision_count: null,
    conditions: [
      {
        last_transition_time: createdAt,
        last_update_time: createdAt,
        message: isReady
          ? 'Deployment has minimum availability.'
          : 'Deployment does not have minimum availability.',
        reason: isReady
          ? 'MinimumReplicasAvailable'
          : 'MinimumReplicasUnavailable',
        status: isReady ? 'True' : 'False',
        type: 'Available',
      },
    ],
    observed_generation: 1,
    ready_replicas: isReady ? 1 : null,
    replicas: 1,
    updated_replicas: 1,
  };
  if (workloadType === 'statefulset') {
    return {
      ...replicas,
      conditions: null,
      current_replicas: 1,
      ...nullFields('current_revision update_revision'),
    };
  }
  return {
    ...replicas,
    terminating_replicas: null,
    unavailable_replicas: isReady ? null : 1,
  };
}

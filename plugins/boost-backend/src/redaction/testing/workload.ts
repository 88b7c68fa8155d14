import type { JsonObject } from '@backstage/types';
import { nullFields } from './nullFields';
import { podTemplate } from './podTemplate';

const NOW = '2026-05-04T03:02:01Z';

const replicas = {
  available_replicas: 1,
  collision_count: null,
  observed_generation: 3,
  ready_replicas: 1,
  replicas: 1,
  updated_replicas: 1,
};

const selector = {
  match_expressions: null,
  match_labels: { 'app.kubernetes.io/name': 'clock' },
};

/** Spec and status of a workload as the Python client writes them. */
export function workload(
  type: 'deployment' | 'statefulset' | 'job',
  role: 'agent' | 'tool',
): { spec: JsonObject; status: JsonObject } {
  const template = podTemplate(role);
  switch (type) {
    case 'statefulset':
      return {
        spec: {
          ...nullFields('min_ready_seconds volume_claim_templates'),
          pod_management_policy: 'OrderedReady',
          replicas: 1,
          selector,
          service_name: 'clock',
          template,
          update_strategy: {
            rolling_update: { max_unavailable: null, partition: 0 },
            type: 'RollingUpdate',
          },
        },
        status: { ...replicas, conditions: null, current_replicas: 1 },
      };
    case 'job':
      return {
        spec: {
          ...nullFields('active_deadline_seconds managed_by'),
          backoff_limit: 6,
          completion_mode: 'NonIndexed',
          completions: 1,
          parallelism: 1,
          selector,
          suspend: false,
          template,
        },
        status: {
          ...nullFields('completion_time conditions failed succeeded'),
          active: 1,
          ready: 1,
          start_time: NOW,
        },
      };
    default:
      return {
        spec: {
          min_ready_seconds: null,
          paused: null,
          replicas: 1,
          selector,
          strategy: {
            rolling_update: { max_surge: '25%', max_unavailable: '25%' },
            type: 'RollingUpdate',
          },
          template,
        },
        status: {
          ...replicas,
          conditions: [
            {
              last_transition_time: NOW,
              last_update_time: NOW,
              message: 'Deployment has minimum availability.',
              reason: 'MinimumReplicasAvailable',
              status: 'True',
              type: 'Available',
            },
          ],
          unavailable_replicas: null,
        },
      };
  }
}

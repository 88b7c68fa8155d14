import { nullFields } from './nullFields';

interface SpecParts {
  name: string;
  selector: Record<string, string>;
  template: unknown;
}

/** The spec of a Deployment, StatefulSet or Job with Kubernetes' defaults. */
export function describeWorkloadSpec(workloadType: string, parts: SpecParts) {
  const { name, template } = parts;
  const selector = { match_expressions: null, match_labels: parts.selector };
  if (workloadType === 'job') {
    return {
      ...nullFields(
        'active_deadline_seconds backoff_limit_per_index managed_by max_failed_indexes pod_failure_policy success_policy ttl_seconds_after_finished',
      ),
      backoff_limit: 6,
      completion_mode: 'NonIndexed',
      completions: 1,
      manual_selector: false,
      parallelism: 1,
      pod_replacement_policy: 'TerminatingOrFailed',
      selector,
      suspend: false,
      template,
    };
  }
  const shared = {
    min_ready_seconds: null,
    replicas: 1,
    revision_history_limit: 10,
    selector,
    template,
  };
  if (workloadType === 'statefulset') {
    return {
      ...nullFields('ordinals volume_claim_templates'),
      ...shared,
      persistent_volume_claim_retention_policy: {
        when_deleted: 'Retain',
        when_scaled: 'Retain',
      },
      pod_management_policy: 'OrderedReady',
      service_name: name,
      update_strategy: {
        rolling_update: { max_unavailable: null, partition: 0 },
        type: 'RollingUpdate',
      },
    };
  }
  return {
    ...shared,
    paused: null,
    progress_deadline_seconds: 600,
    strategy: {
      rolling_update: { max_surge: '25%', max_unavailable: '25%' },
      type: 'RollingUpdate',
    },
  };
}

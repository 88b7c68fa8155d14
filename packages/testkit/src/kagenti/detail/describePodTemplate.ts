import { Workload } from '../state/Workload';
import { describeContainer } from './describeContainer';
import { nullFields } from './nullFields';

/** The pod template of a workload, as the Python client writes it. */
export function describePodTemplate(
  workload: Workload,
  labels: Record<string, string>,
  containerName: string,
) {
  return {
    metadata: {
      ...nullFields(
        'annotations creation_timestamp deletion_grace_period_seconds deletion_timestamp finalizers generate_name generation managed_fields name namespace owner_references resource_version self_link uid',
      ),
      labels,
    },
    spec: {
      ...nullFields(
        'active_deadline_seconds affinity automount_service_account_token dns_config enable_service_links ephemeral_containers host_aliases host_ipc host_network host_pid host_users hostname hostname_override image_pull_secrets init_containers node_name node_selector os overhead preemption_policy priority priority_class_name readiness_gates resource_claims resources runtime_class_name scheduling_gates service_account service_account_name set_hostname_as_fqdn share_process_namespace subdomain tolerations topology_spread_constraints volumes workload_ref',
      ),
      containers: [describeContainer(workload, containerName)],
      dns_policy: 'ClusterFirst',
      restart_policy: workload.workloadType === 'job' ? 'Never' : 'Always',
      scheduler_name: 'default-scheduler',
      security_context: nullFields(
        'app_armor_profile fs_group fs_group_change_policy run_as_group run_as_non_root run_as_user se_linux_change_policy se_linux_options seccomp_profile supplemental_groups supplemental_groups_policy sysctls windows_options',
      ),
      termination_grace_period_seconds: 30,
    },
  };
}

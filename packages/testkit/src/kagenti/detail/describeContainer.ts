import { EnvironmentVariable } from '../state/EnvironmentVariable';
import { Workload } from '../state/Workload';
import { nullFields } from './nullFields';

function describeVariable({ name, value, valueFrom }: EnvironmentVariable) {
  return {
    name,
    // Literal values are shown as they are, to every viewer.
    value: value ?? null,
    value_from: valueFrom
      ? {
          ...nullFields('field_ref file_key_ref resource_field_ref'),
          secret_key_ref: valueFrom.secretKeyRef
            ? { ...valueFrom.secretKeyRef, optional: null }
            : null,
          config_map_key_ref: valueFrom.configMapKeyRef
            ? { ...valueFrom.configMapKeyRef, optional: null }
            : null,
        }
      : null,
  };
}

/** The only container of a workload, as the Python client writes it. */
export function describeContainer(workload: Workload, name: string) {
  const { environment, image, targetPort } = workload;
  return {
    ...nullFields(
      'args command env_from lifecycle liveness_probe readiness_probe resize_policy restart_policy restart_policy_rules security_context startup_probe stdin stdin_once tty volume_devices volume_mounts working_dir',
    ),
    env: environment.length > 0 ? environment.map(describeVariable) : null,
    image,
    image_pull_policy: 'IfNotPresent',
    name,
    ports: [
      {
        ...nullFields('host_ip host_port name'),
        container_port: targetPort,
        protocol: 'TCP',
      },
    ],
    resources: nullFields('claims limits requests'),
    termination_message_path: '/dev/termination-log',
    termination_message_policy: 'File',
  };
}

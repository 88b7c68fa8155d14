import type { JsonObject } from '@backstage/types';
import { nullFields } from './nullFields';

/** A pod template as the Python client writes it. */
export function podTemplate(role: 'agent' | 'tool'): JsonObject {
  return {
    metadata: {
      ...nullFields('annotations creation_timestamp managed_fields name uid'),
      labels: { 'app.kubernetes.io/name': 'clock', 'rossoctl.io/type': role },
    },
    spec: {
      ...nullFields(
        'affinity ephemeral_containers host_aliases image_pull_secrets node_name service_account_name volumes',
      ),
      containers: [
        {
          ...nullFields(
            'args command env_from lifecycle liveness_probe readiness_probe startup_probe volume_mounts working_dir',
          ),
          env: [
            { name: 'PORT', value: '8000', value_from: null },
            { name: 'TIME_ZONE', value: 'UTC', value_from: null },
          ],
          image: 'registry.example:5000/team/clock:v2',
          image_pull_policy: 'IfNotPresent',
          name: role,
          ports: [
            {
              ...nullFields('host_ip host_port name'),
              container_port: 8000,
              protocol: 'TCP',
            },
          ],
          resources: {
            claims: null,
            limits: { cpu: '500m', memory: '1Gi' },
            requests: null,
          },
        },
      ],
      init_containers: [
        {
          ...nullFields('args command ports restart_policy'),
          env: [{ name: 'SKILL', value: 'time', value_from: null }],
          image: 'alpine:3.21.3',
          name: 'fetch-skills',
        },
      ],
      dns_policy: 'ClusterFirst',
      security_context: nullFields('fs_group run_as_user sysctls'),
      termination_grace_period_seconds: 30,
    },
  };
}

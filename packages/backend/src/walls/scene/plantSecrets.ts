/**
 * More than twenty places in the detail of an agent or a tool in which people have put
 * secrets, each with one of its own. Names are those that the Kubernetes client of Kagenti
 * writes, and some as Kubernetes itself has them, since a version of Kagenti may change.
 *
 * @param namespace - Whose secrets they are; it is part of each
 */
export function plantSecrets(namespace: string): Record<string, unknown> {
  const secret = (place: string) => `planted-${namespace}-${place}`;
  const container = {
    command: ['serve', secret('command')],
    args: ['--password', secret('argument')],
    env_from: [{ secret_ref: { name: secret('environment-source') } }],
    lifecycle: {
      post_start: { exec: { command: [secret('start-hook')] } },
      pre_stop: { http_get: { path: `/?key=${secret('stop-hook')}` } },
    },
    liveness_probe: {
      http_get: {
        http_headers: [{ name: 'authorization', value: secret('probe') }],
      },
    },
    readinessProbe: { exec: { command: [secret('camel-case-probe')] } },
    volume_mounts: [{ name: 'data', mount_path: secret('mount-path') }],
    working_dir: secret('working-directory'),
  };
  const sidecar = {
    name: 'sidecar',
    env: [{ name: 'TOKEN', value: secret('sidecar-environment') }],
  };
  const initial = {
    name: 'initial',
    command: [secret('initial-command')],
    env: [{ name: 'TOKEN', value: secret('initial-environment') }],
  };
  return {
    metadata: {
      annotations: { 'example.com/note': secret('annotation') },
      managed_fields: [{ manager: secret('managed-fields') }],
    },
    spec: {
      template: {
        metadata: {
          annotations: { 'example.com/inject': secret('pod-annotation') },
        },
        spec: {
          containers: [container, sidecar],
          init_containers: [initial],
          initContainers: [{ ...initial, args: [secret('camel-case')] }],
          ephemeral_containers: [{ command: [secret('ephemeral-command')] }],
          image_pull_secrets: [{ name: secret('pull-secret') }],
          host_aliases: [{ ip: '10.0.0.1', hostnames: [secret('host-alias')] }],
          volumes: [
            { csi: { volume_attributes: { key: secret('volume-attribute') } } },
          ],
        },
      },
    },
    status: { dump: secret('unknown-status') },
    service: { annotations: { key: secret('service-annotation') } },
    debug: { dump: secret('unknown-field') },
  };
}

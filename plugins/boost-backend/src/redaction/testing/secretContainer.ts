import type { JsonObject } from '@backstage/types';

/** A container that has a secret wherever one can be. */
export function secretContainer(
  name: string,
  secret: () => string,
): JsonObject {
  const probe = () => ({
    exec: { command: ['curl', secret()] },
    httpGet: {
      path: `/health?key=${secret()}`,
      httpHeaders: [{ name: 'Authorization', value: secret() }],
    },
  });
  return {
    name,
    image: `robot:${secret()}@registry.example:5000/team/${name}:v1`,
    command: ['serve', secret()],
    args: [`--password=${secret()}`],
    workingDir: `/srv/${secret()}`,
    env: [
      { name: 'PASSWORD', value: secret() },
      { name: `PASTED=${secret()}`, value: '' },
      {
        name: 'FROM_SECRET',
        valueFrom: { secretKeyRef: { name: secret(), key: secret() } },
      },
      {
        name: 'FROM_CONFIG_MAP',
        valueFrom: { configMapKeyRef: { name: secret(), key: secret() } },
      },
    ],
    envFrom: [{ prefix: secret(), secretRef: { name: secret() } }],
    ports: [{ name: 'web', containerPort: 8000, hostIP: secret() }],
    lifecycle: {
      postStart: { exec: { command: [secret()] } },
      preStop: { exec: { command: [secret()] } },
    },
    livenessProbe: probe(),
    readinessProbe: probe(),
    startupProbe: probe(),
    resources: { limits: { cpu: secret() }, claims: [{ name: secret() }] },
    volumeMounts: [{ name: secret(), mountPath: secret(), subPath: secret() }],
    volumeDevices: [{ name: secret(), devicePath: secret() }],
    terminationMessagePath: `/dev/${secret()}`,
    securityContext: { seLinuxOptions: { user: secret() } },
  };
}

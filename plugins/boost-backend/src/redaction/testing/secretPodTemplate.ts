import type { JsonObject } from '@backstage/types';
import { secretContainer } from './secretContainer';

/** A pod template that has a secret wherever one can be. */
export function secretPodTemplate(secret: () => string): JsonObject {
  return {
    metadata: {
      name: secret(),
      annotations: {
        'vault.example/token': secret(),
        'rossoctl.io/description': secret(),
      },
      labels: { 'example.com/pasted': `password=${secret()}` },
      managedFields: [{ manager: secret() }],
    },
    spec: {
      containers: [secretContainer('sidecar', secret)],
      initContainers: [
        {
          ...secretContainer('migrate', secret),
          restartPolicy: secret(),
        },
      ],
      ephemeralContainers: [secretContainer('debug', secret)],
      volumes: [
        { name: secret(), secret: { secretName: secret() } },
        { name: 'inline', csi: { volumeAttributes: { key: secret() } } },
      ],
      imagePullSecrets: [{ name: secret() }],
      serviceAccount: secret(),
      serviceAccountName: secret(),
      nodeName: secret(),
      nodeSelector: { pool: secret() },
      hostname: secret(),
      hostAliases: [{ ip: '10.0.0.1', hostnames: [secret()] }],
      dnsConfig: { searches: [secret()] },
      tolerations: [{ key: secret(), value: secret() }],
      affinity: { nodeAffinity: { note: secret() } },
      securityContext: { sysctls: [{ name: secret(), value: secret() }] },
      schedulerName: secret(),
    },
  };
}

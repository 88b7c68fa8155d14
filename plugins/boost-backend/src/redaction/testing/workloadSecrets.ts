import type { JsonObject } from '@backstage/types';
import { secretPodTemplate } from './secretPodTemplate';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What is merged into the detail of a workload, so that it has secrets everywhere. */
export function workloadSecrets(
  secret: () => string,
  podTemplateField: 'template' | 'podTemplate',
): JsonObject {
  return {
    metadata: {
      annotations: {
        [LAST_APPLIED]: JSON.stringify({ env: [{ value: secret() }] }),
        'example.com/note': secret(),
        'example.com/description-of-key': secret(),
      },
      labels: { 'example.com/pasted': `password=${secret()}` },
      managedFields: [{ manager: secret(), fieldsV1: { note: secret() } }],
      ownerReferences: [{ name: secret() }],
      finalizers: [secret()],
      selfLink: secret(),
    },
    spec: {
      [podTemplateField]: secretPodTemplate(secret),
      selector: { matchLabels: { key: secret() } },
      volumeClaimTemplates: [{ metadata: { name: secret() } }],
    },
    status: {
      currentRevision: secret(),
      conditions: [
        {
          type: 'Progressing',
          status: 'False',
          reason: `the command quoted ${secret()}`,
          message: secret(),
        },
      ],
      uncountedTerminatedPods: { failed: [secret()] },
      containerStatuses: [{ state: { terminated: { message: secret() } } }],
    },
    service: {
      externalName: secret(),
      annotations: { note: secret() },
      ports: [{ name: 'admin', port: 9000, appProtocol: secret() }],
    },
    contexts: [{ name: 'notes', mountPath: secret() }],
    environment: { PASSWORD: secret() },
    manifest: secret(),
  };
}

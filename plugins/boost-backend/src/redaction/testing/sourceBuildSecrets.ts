import type { JsonObject } from '@backstage/types';

/** What is merged into the detail of a tool that is being built. */
export function sourceBuildSecrets(secret: () => string): JsonObject {
  const environment = () => [
    { name: 'PASSWORD', value: secret() },
    { name: 'KEY', valueFrom: { secretKeyRef: { name: secret() } } },
  ];
  return {
    metadata: {
      annotations: {
        'rossoctl.io/tool-config': JSON.stringify({
          registrySecret: secret(),
          envVars: environment(),
        }),
        'build.shipwright.io/note': secret(),
      },
      managedFields: [{ manager: secret() }],
    },
    spec: {
      source: {
        git: {
          url: `https://robot:${secret()}@git.example/team/tool.git?token=${secret()}#${secret()}`,
          cloneSecret: secret(),
        },
        local: { name: secret() },
      },
      strategy: { note: secret() },
      output: {
        image: `robot:${secret()}@registry.example/team/tool:v1`,
        pushSecret: secret(),
        labels: { note: secret() },
        annotations: { note: secret() },
      },
      paramValues: [
        { name: 'dockerfile', value: secret() },
        {
          name: 'build-args',
          values: [{ value: `--build-arg=K=${secret()}` }],
        },
        { name: 'token', secretValue: { name: secret(), key: secret() } },
      ],
      env: environment(),
      volumes: [{ name: secret(), secret: { secretName: secret() } }],
      trigger: { triggerSecret: secret() },
      nodeSelector: { pool: secret() },
    },
    status: { message: secret(), conditions: [{ message: secret() }] },
    environment: { PASSWORD: secret() },
  };
}

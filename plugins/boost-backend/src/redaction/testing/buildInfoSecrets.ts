import type { JsonObject } from '@backstage/types';

const gitUrl = (secret: () => string) =>
  `https://robot:${secret()}@git.example/team/made.git?token=${secret()}#${secret()}`;
const image = (secret: () => string) =>
  `robot:${secret()}@registry.example/team/made:v1`;

function configSecrets(secret: () => string): JsonObject {
  return {
    registrySecret: secret(),
    registryUrl: secret(),
    envVars: [
      { name: 'PASSWORD', value: secret() },
      { name: `PASTED=${secret()}`, value: '' },
      {
        name: 'KEY',
        valueFrom: { secretKeyRef: { name: secret(), key: secret() } },
      },
      {
        name: 'SETTING',
        valueFrom: { configMapKeyRef: { name: secret(), key: secret() } },
      },
    ],
    servicePorts: [{ name: 'http', port: 8080, note: secret() }],
    imagePullSecret: secret(),
    gitSecretName: secret(),
  };
}

/** What is merged into what Kagenti says of a build, whichever of its answers that is. */
export function buildInfoSecrets(secret: () => string): JsonObject {
  return {
    message: secret(),
    buildMessage: secret(),
    buildReason: `because of ${secret()}`,
    buildRunFailureMessage: secret(),
    failureMessage: secret(),
    gitUrl: gitUrl(secret),
    outputImage: image(secret),
    buildRunOutputImage: image(secret),
    conditions: [
      {
        type: 'Succeeded',
        status: 'False',
        reason: 'Failed',
        message: `the log ends with ${secret()}`,
      },
    ],
    agentConfig: configSecrets(secret),
    toolConfig: configSecrets(secret),
    resourceConfig: configSecrets(secret),
    buildArgs: [`KEY=${secret()}`],
    paramValues: [{ name: 'token', value: secret() }],
    cloneSecret: secret(),
    pushSecret: secret(),
    envVars: [{ name: 'PASSWORD', value: secret() }],
    annotations: { 'rossoctl.io/agent-config': secret() },
    logs: secret(),
  };
}

// @ts-check

/**
 * The house, from the ground up: what each package may import of the others,
 * and what it must know nothing of. A package that is not listed may import none.
 *
 * @type {Readonly<Record<string, { mayImport: readonly string[], never?: RegExp }>>}
 */
export const floors = {
  'spiffe-workload-api': {
    mayImport: [],
    never:
      /^(@backstage\/|express|openid-client|oauth4webapi|(node:)?child_process)/,
  },
  'backstage-plugin-boost-common': {
    mayImport: [],
    // It runs in the browser too.
    never: /^(node:|express|@backstage\/backend-)/,
  },
  'workload-oauth': {
    mayImport: ['spiffe-workload-api'],
    // A child process would inherit the variables that lead to the portal's identity.
    never: /^(@backstage\/|express|(node:)?child_process)/,
  },
  'backstage-plugin-boost-node': {
    mayImport: [
      'backstage-plugin-boost-common',
      'spiffe-workload-api',
      'workload-oauth',
    ],
    never: /^(express|(node:)?child_process)/,
  },
  'backstage-plugin-boost-backend': {
    mayImport: [
      'backstage-plugin-boost-common',
      'backstage-plugin-boost-node',
      'workload-oauth',
    ],
    never: /^(node:)?child_process/,
  },
  'token-grant-proxy': { mayImport: ['spiffe-workload-api', 'workload-oauth'] },
  'backstage-plugin-boost': { mayImport: ['backstage-plugin-boost-common'] },
  backend: {
    mayImport: [
      'app',
      'backstage-plugin-boost-backend',
      'backstage-plugin-boost-common',
    ],
  },
  app: { mayImport: ['backstage-plugin-boost'] },
};

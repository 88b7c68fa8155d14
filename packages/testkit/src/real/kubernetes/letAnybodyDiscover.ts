import type { KubernetesApi } from './KubernetesApi';

/**
 * Lets anybody read the issuer's metadata and keys. Out of the box only service
 * accounts may, and Keycloak is none.
 */
export async function letAnybodyDiscover(api: KubernetesApi): Promise<void> {
  const group = 'rbac.authorization.k8s.io';
  await api.ensure(`/apis/${group}/v1/clusterrolebindings`, {
    metadata: { name: 'anybody-discovers-the-issuer' },
    roleRef: {
      apiGroup: group,
      kind: 'ClusterRole',
      name: 'system:service-account-issuer-discovery',
    },
    subjects: [
      { apiGroup: group, kind: 'Group', name: 'system:unauthenticated' },
    ],
  });
}

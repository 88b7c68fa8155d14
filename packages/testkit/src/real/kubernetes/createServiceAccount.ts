import type { KubernetesApi } from './KubernetesApi';
import type { ServiceAccountName } from './ServiceAccountName';

/** Makes a service account, and its namespace when there is none. */
export async function createServiceAccount(
  api: KubernetesApi,
  { namespace, name }: ServiceAccountName,
): Promise<void> {
  await api.ensure('/api/v1/namespaces', { metadata: { name: namespace } });
  await api.ensure(`/api/v1/namespaces/${namespace}/serviceaccounts`, {
    metadata: { name },
  });
}

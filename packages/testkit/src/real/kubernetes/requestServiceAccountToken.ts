import type { KubernetesApi } from './KubernetesApi';
import type { ServiceAccountTokenRequest } from './ServiceAccountTokenRequest';

/** Asks for a token by a TokenRequest, as kubelet does for a pod's projected volume. */
export async function requestServiceAccountToken(
  api: KubernetesApi,
  request: ServiceAccountTokenRequest,
): Promise<string> {
  const { namespace, name, audience, durationSeconds, boundPod } = request;
  const folder = `/api/v1/namespaces/${namespace}`;
  if (boundPod) {
    await api.ensure(`${folder}/pods`, {
      metadata: { name: boundPod },
      spec: {
        serviceAccountName: name,
        containers: [{ name: 'workload', image: 'none' }],
      },
    });
  }
  const { status } = await api.create<{ status: { token: string } }>(
    `${folder}/serviceaccounts/${name}/token`,
    {
      kind: 'TokenRequest',
      apiVersion: 'authentication.k8s.io/v1',
      spec: {
        audiences: [audience].flat(),
        expirationSeconds: durationSeconds,
        boundObjectRef: boundPod && {
          kind: 'Pod',
          apiVersion: 'v1',
          name: boundPod,
        },
      },
    },
  );
  return status.token;
}

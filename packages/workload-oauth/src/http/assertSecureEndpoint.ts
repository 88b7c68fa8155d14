import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { isSecureEndpoint } from './isSecureEndpoint';

/**
 * Refuses to send credentials to an address where others could read them.
 *
 * @throws WorkloadOAuthError with `TOKEN_ENDPOINT_INSECURE`
 */
export function assertSecureEndpoint(url: URL): void {
  if (isSecureEndpoint(url)) return;
  throw new WorkloadOAuthError(
    'TOKEN_ENDPOINT_INSECURE',
    `The token endpoint ${url.origin} is not safe to send credentials to. Use https; http is allowed only for loopback addresses and for in-cluster names of the form service.namespace.svc or service.namespace.svc.cluster.local.`,
  );
}

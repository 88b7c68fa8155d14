const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const IN_CLUSTER = /^[a-z0-9-]+\.[a-z0-9-]+\.svc(?:\.cluster\.local)?$/;

/**
 * Whether credentials may be sent to this address: https anywhere, http only to
 * loopback and to the exact in-cluster shapes `service.namespace.svc` and
 * `service.namespace.svc.cluster.local` (requirements 001.7 and 002.14).
 *
 * @param url - The address to judge
 * @public
 */
export function isSecureEndpoint(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  if (url.protocol !== 'http:') return false;
  return LOOPBACK.test(url.hostname) || IN_CLUSTER.test(url.hostname);
}

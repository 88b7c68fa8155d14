/** Whether Kubernetes takes it for a name: a DNS-1123 label. */
export function isKubernetesName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text);
}

/** The name of a field in Kubernetes' spelling. */
export function toCamelCase(name: string): string {
  if (name === 'cluster_ip') return 'clusterIP';
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * The name that Kubernetes' Python client gives a field: `clusterIP` is `cluster_ip`.
 *
 * @param name - The field's name in camel case
 * @internal
 */
export function toSnakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/**
 * An object with these fields, all `null`: the Python client of Kubernetes
 * writes out every field that a type has.
 */
export function nullFields(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(/\s+/).map(name => [name, null]));
}

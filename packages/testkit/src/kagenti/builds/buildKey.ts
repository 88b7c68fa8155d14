/** Builds of agents and tools share their names, as Shipwright resources do. */
export function buildKey(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

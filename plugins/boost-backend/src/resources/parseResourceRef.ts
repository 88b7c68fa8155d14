import { dns1123Label } from 'backstage-plugin-boost-common';
import type { Subject } from './Subject';

/**
 * Reads the ref by which other plugins ask about an agent or tool: `namespace/name`.
 *
 * @param kind - What it is of
 * @param ref - The ref
 * @returns What it names, or undefined when it is no such ref
 * @internal
 */
export function parseResourceRef(
  kind: Subject['kind'],
  ref: string,
): Subject | undefined {
  const parts = ref.split('/');
  if (parts.length !== 2) return undefined;
  if (!parts.every(part => dns1123Label.safeParse(part).success)) {
    return undefined;
  }
  const [namespace, name] = parts;
  return { kind, namespace, name };
}

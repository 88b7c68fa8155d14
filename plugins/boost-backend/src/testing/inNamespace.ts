import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { conditionalOn } from './conditionalOn';

/**
 * What a policy says that gives one namespace, of whatever a permission is about.
 *
 * @param permission - The permission's name
 * @param namespaces - The namespaces
 */
export function inNamespace(
  permission: string,
  ...namespaces: string[]
): boolean | PolicyDecision {
  const kind = (['agent', 'tool', 'namespace'] as const).find(each =>
    permission.startsWith(`boost.kagenti.${each}.`),
  );
  return (
    kind === undefined ||
    conditionalOn(kind, { rule: 'IN_NAMESPACE', params: { namespaces } })
  );
}

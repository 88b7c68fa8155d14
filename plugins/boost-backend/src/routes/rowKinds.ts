import type { Route } from './Route';
import type { RowKind } from './RowKind';

/**
 * What the rows of a route's list are about: all one kind, or builds of agents and tools.
 * Nothing when the route has no list.
 *
 * @param route - The route
 * @internal
 */
export function rowKinds({ kind, list }: Route): readonly RowKind[] {
  if (!list) return [];
  return kind === 'agent' || kind === 'tool' || kind === 'namespace'
    ? [kind]
    : ['agent', 'tool'];
}

import type { Route } from './Route';
import type { ListedKind } from './ListedKind';

/**
 * What the rows of a route's list are about: all one kind, or builds of agents and tools.
 *
 * @param route - The route of a list
 * @internal
 */
export function listedKinds({ resource }: Route): readonly ListedKind[] {
  switch (resource.kind) {
    case 'agent':
    case 'tool':
    case 'namespace':
      return [resource.kind];
    default:
      return ['agent', 'tool'];
  }
}

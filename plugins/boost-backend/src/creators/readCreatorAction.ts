import type { Route } from '../routes/Route';
import type { CreatorAction } from './CreatorAction';

/**
 * Tells whether a route changes who counts as creator of an agent or tool, and how.
 *
 * @param route - The route that was asked for
 * @internal
 */
export function readCreatorAction(
  route: Pick<Route, 'method' | 'judgedBody'>,
): CreatorAction | undefined {
  if (route.method === 'DELETE') return 'deletion';
  return route.judgedBody === 'environmentUrl' ? undefined : route.judgedBody;
}

import type { JsonObject } from '@backstage/types';
import type { RouteMatch } from '../routes/RouteIndex';

/**
 * What the audit says of a request for Kagenti when it begins.
 *
 * @param match - The route that was asked for, and the names in the path
 * @param query - The query, checked
 * @param requestId - The id under which Kagenti gets it
 * @internal
 */
export function describeTarget(
  match: RouteMatch,
  query: URLSearchParams,
  requestId: string,
): JsonObject {
  const { route, namespace, name } = match;
  const listed = query.get('namespace') ?? query.get('namespaces');
  return {
    action: route.permission.name,
    method: route.method,
    route: route.path,
    namespace: namespace ?? listed ?? undefined,
    name,
    requestId,
  };
}

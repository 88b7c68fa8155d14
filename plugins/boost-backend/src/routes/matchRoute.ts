import { dns1123Label } from 'backstage-plugin-boost-common';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Route } from './Route';

/**
 * A route and the names that the path puts into its places.
 *
 * @internal
 */
export interface RouteMatch {
  readonly route: Route;
  readonly namespace?: string;
  readonly name?: string;
}

/**
 * Finds the row for a request. Segments are compared byte for byte, case included;
 * of several fitting rows the one with the fewest templates wins.
 *
 * @param routes - The route table
 * @param method - The request's method
 * @param segments - The path's segments, as they were sent
 * @throws RequestRefusal with `ROUTE_UNKNOWN` when no row fits, or with
 * `BAD_REQUEST_PATH` when what stands in the place of a name is no DNS-1123 label
 * @internal
 */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): RouteMatch {
  let match: { route: Route; names: Map<string, string> } | undefined;
  for (const route of routes) {
    if (route.method !== method) continue;
    const names = fit(route, segments);
    if (names && (!match || names.size < match.names.size)) {
      match = { route, names };
    }
  }
  if (!match) {
    throw new RequestRefusal(
      'ROUTE_UNKNOWN',
      'Boost has no such route. See docs/permissions.md for those it has.',
    );
  }
  for (const [place, value] of match.names) {
    const label = dns1123Label.safeParse(value);
    if (!label.success) {
      throw new RequestRefusal(
        'BAD_REQUEST_PATH',
        `The ${place} in the path ${label.error.issues[0].message}.`,
      );
    }
  }
  return {
    route: match.route,
    namespace: match.names.get('namespace'),
    name: match.names.get('name'),
  };
}

function fit(
  route: Route,
  segments: readonly string[],
): Map<string, string> | undefined {
  const places = route.path.slice(1).split('/');
  if (places.length !== segments.length) return undefined;
  const names = new Map<string, string>();
  for (const [index, place] of places.entries()) {
    if (place.startsWith('{')) {
      names.set(place.slice(1, -1), segments[index]);
    } else if (place !== segments[index]) {
      return undefined;
    }
  }
  return names;
}

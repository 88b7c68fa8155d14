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

/** A row with its path taken apart, since every request is compared with it. */
interface Row {
  readonly route: Route;
  /** Literal segments; places of names are empty. */
  readonly literals: readonly (string | undefined)[];
  /** Where the names stand. */
  readonly places: ReadonlyArray<readonly ['namespace' | 'name', number]>;
}

/**
 * Finds the row of the route table for a request.
 *
 * @internal
 */
export class RouteIndex {
  /** By the method, and then by how many segments the path has. */
  readonly #rows = new Map<string, Row[][]>();

  private constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const row = takeApart(route);
      const count = row.literals.length;
      const ofMethod = this.#rows.get(route.method) ?? [];
      this.#rows.set(route.method, ofMethod);
      // Of several that fit, the one with the fewest names wins, wherever it stands.
      ofMethod[count] = [...(ofMethod[count] ?? []), row].sort(
        (one, other) => one.places.length - other.places.length,
      );
    }
  }

  static create(routes: readonly Route[]): RouteIndex {
    return new RouteIndex(routes);
  }

  /**
   * Compares segments byte for byte, case included.
   *
   * @remarks
   * HEAD is answered wherever GET is (RFC 9110 section 9.3.2), by the same row. Kagenti
   * itself refuses it with 405, so that it is asked with the row's GET.
   *
   * @param method - The request's method
   * @param segments - The path's segments, as they were sent
   * @throws RequestRefusal with `ROUTE_UNKNOWN` when no row fits, or with
   * `BAD_REQUEST_PATH` when what stands in the place of a name is no DNS-1123 label
   */
  match(method: string, segments: readonly string[]): RouteMatch {
    const asked = method === 'HEAD' ? 'GET' : method;
    const rows = this.#rows.get(asked)?.[segments.length];
    const row = rows?.find(({ literals }) => fits(literals, segments));
    if (!row) {
      throw new RequestRefusal(
        'ROUTE_UNKNOWN',
        'Boost has no such route. See docs/permissions.md for those it has.',
      );
    }
    const names: { namespace?: string; name?: string } = {};
    for (const [place, at] of row.places) {
      names[place] = readName(place, segments[at]);
    }
    return { route: row.route, ...names };
  }
}

function fits(
  literals: readonly (string | undefined)[],
  segments: readonly string[],
): boolean {
  for (let at = 0; at < literals.length; at += 1) {
    const literal = literals[at];
    if (literal !== undefined && literal !== segments[at]) return false;
  }
  return true;
}

function takeApart(route: Route): Row {
  const segments = route.path.slice(1).split('/');
  return {
    route,
    literals: segments.map(each => (each.startsWith('{') ? undefined : each)),
    places: segments.flatMap((each, at) =>
      each === '{namespace}' || each === '{name}'
        ? [[each === '{name}' ? 'name' : 'namespace', at] as const]
        : [],
    ),
  };
}

function readName(place: string, value: string): string {
  const label = dns1123Label.safeParse(value);
  if (label.success) return label.data;
  throw new RequestRefusal(
    'BAD_REQUEST_PATH',
    `The ${place} in the path ${label.error.issues[0].message}.`,
  );
}

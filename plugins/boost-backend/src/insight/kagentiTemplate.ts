import type { Route } from '../routes/Route';

const templates = new WeakMap<Route, string>();

/**
 * The path of a route as Kagenti has it, with its places of names. Always the same text
 * for the same route, which spares its users putting one together for each request.
 *
 * @param route - A row of the route table
 * @internal
 */
export function kagentiTemplate(route: Route): string {
  const known = templates.get(route);
  if (known !== undefined) return known;
  const template = `/api/v1${route.path}`;
  templates.set(route, template);
  return template;
}

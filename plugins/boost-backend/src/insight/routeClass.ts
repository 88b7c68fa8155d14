import type { Route } from '../routes/Route';

/**
 * What metrics say of a route, such as `agent GET list`: what it is about, its method, and
 * what it answers. That is a `list` where rows are filtered, a `stream` where only the head
 * is timed, or `one`. The words are from fixed lists, never names.
 *
 * @remarks
 * One label, because each more costs every request a third of a microsecond in
 * OpenTelemetry's SDK (measured).
 *
 * @param route - A row of the route table
 * @internal
 */
export function routeClass(route: Route): string {
  const { kind, method, list, answersStream } = route;
  const one = list === undefined ? 'one' : 'list';
  return `${kind} ${method} ${answersStream ? 'stream' : one}`;
}

import type { Route } from '../routes/Route';

/**
 * Whether a caller may ask for a part of an answer.
 *
 * @remarks
 * What is looked into has to be whole: a part would be judged and reduced as if it were
 * everything. A range means something with GET alone: RFC 9110 section 14.2.
 *
 * @param method - The request's own method
 * @param route - The route that was matched
 * @internal
 */
export function mayAskForPart(
  method: string,
  { list, reduced }: Pick<Route, 'list' | 'reduced'>,
): boolean {
  return method === 'GET' && list === undefined && reduced === undefined;
}

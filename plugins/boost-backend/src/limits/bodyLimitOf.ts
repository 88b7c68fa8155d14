import type { BodyLimit } from '../forwarding/BodyLimit';
import type { Route } from '../routes/Route';
import type { BodyLimits } from './BodyLimits';

/**
 * How long the body of a request may be, by what its route takes one for.
 *
 * @param route - The route; one that takes no body is treated as if it defined something
 * @param limits - All limits of bodies
 * @internal
 */
export function bodyLimitOf(
  route: Pick<Route, 'carriesMessage'>,
  limits: BodyLimits,
): BodyLimit {
  return route.carriesMessage ? limits.message : limits.definition;
}

import { RequestRefusal } from '../answers/RequestRefusal';
import { queryParameters, type QueryParameterName } from './queryParameters';
import type { Route } from './Route';

const MAXIMUM_QUOTED_CHARACTERS = 64;

// How clients write the comma between namespaces. No other value that a route takes has a
// character that a query must encode.
const ENCODED_COMMA = /%2c/gi;

/**
 * Reads the query parameters that a route may pass on.
 *
 * @remarks
 * Repeated parameters are refused rather than chosen from: if the portal decided by
 * the first and Kagenti acted on the last, the decision would be about something else.
 * For the same reason nothing is decoded, so that what is sent on is what was asked for.
 *
 * @param route - The route that was matched
 * @param query - The query as it was sent, without the question mark
 * @throws RequestRefusal with `BAD_REQUEST_QUERY`
 * @internal
 */
export function readQuery(route: Route, query: string): URLSearchParams {
  const checked = new URLSearchParams();
  if (query === '') return checked;
  const allowed = route.query ?? [];
  for (const pair of query.split('&')) {
    const [name, ...rest] = pair.split('=');
    if (!isAllowed(name, allowed)) {
      throw refuse(`${quote(name)} is unknown here; ${describe(allowed)}`);
    }
    if (checked.has(name)) throw refuse(`${name} is given more than once`);
    const sent = rest.join('=');
    const value =
      name === 'namespaces' ? sent.replace(ENCODED_COMMA, ',') : sent;
    const fault = queryParameters[name].findFault(value);
    if (fault) throw refuse(`${name} ${fault}`);
    checked.append(name, value);
  }
  return checked;
}

function isAllowed(
  name: string,
  allowed: readonly QueryParameterName[],
): name is QueryParameterName {
  return allowed.some(candidate => candidate === name);
}

function describe(allowed: readonly QueryParameterName[]): string {
  return allowed.length === 0
    ? 'this route takes no query parameters'
    : `this route takes ${allowed.join(', ')}`;
}

function quote(name: string): string {
  return JSON.stringify(name.slice(0, MAXIMUM_QUOTED_CHARACTERS));
}

function refuse(fault: string): RequestRefusal {
  return new RequestRefusal(
    'BAD_REQUEST_QUERY',
    `The query is refused: ${fault}.`,
  );
}

import type { Subject } from '../../resources/Subject';
import { parseRequestPath } from '../../routes/parseRequestPath';
import { readQuery } from '../../routes/readQuery';
import { RouteIndex, type RouteMatch } from '../../routes/RouteIndex';
import { agentSocketRoute } from './agentSocketRoute';

/** Where the portal serves Kagenti. Backstage mounts every plugin at `/api/<its id>`. */
const MOUNT = '/api/boost/kagenti';

/**
 * The path below which upgrades belong to agents.
 *
 * @internal
 */
export const AGENT_SOCKETS_PATH = `${MOUNT}/acp/ws`;

const ROUTES = RouteIndex.create([agentSocketRoute]);

/**
 * What an upgrade is about.
 *
 * @internal
 */
export interface UpgradeTarget {
  /** The path below `/api/v1`, byte for byte as it was matched. */
  readonly path: string;
  readonly subject: Subject & { readonly kind: 'agent' };
  readonly match: RouteMatch;
  readonly query: URLSearchParams;
}

/**
 * Reads which agent an upgrade asks for, as strictly as every other request.
 *
 * @param target - The request target as it was sent
 * @throws RequestRefusal with `BAD_REQUEST_PATH`, `BAD_REQUEST_QUERY` for any query, or
 * `ROUTE_UNKNOWN`
 * @internal
 */
export function readTarget(target: string): UpgradeTarget {
  const { path, segments, query } = parseRequestPath(target, MOUNT);
  const match = ROUTES.match('GET', segments);
  const { namespace = '', name = '' } = match;
  return {
    path,
    subject: { kind: 'agent', namespace, name },
    match,
    query: readQuery(agentSocketRoute, query),
  };
}

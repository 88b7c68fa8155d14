import type { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type { KagentiCall } from 'backstage-plugin-boost-node';
import type { AnswerForm } from './AnswerForm';
import type { QueryParameterName } from './queryParameters';

/**
 * What a route acts on, and which part of the request says which one.
 *
 * @internal
 */
export interface RouteResource {
  readonly kind: 'agent' | 'tool' | 'namespace' | 'platform' | 'identity';
  /**
   * `path`: namespace and name stand in the path. `query`: the namespace stands in
   * the query. `body`: both stand in the body. `nothing`: there is only one, or none yet.
   */
  readonly namedBy: 'path' | 'query' | 'body' | 'nothing';
}

/**
 * One row of the route table: an operation of Kagenti that the portal's users can
 * reach, and what has to hold for it.
 *
 * @internal
 */
export interface Route {
  readonly method: KagentiCall['method'];
  /** The path below `/api/v1`, with `{namespace}` and `{name}` in the places of names. */
  readonly path: string;
  /** What a caller needs beside `boost.access`. */
  readonly permission: Permission;
  readonly resource: RouteResource;
  /** How loudly the audit event speaks. */
  readonly severity: AuditorServiceEventSeverityLevel;
  /** The query parameters that are passed on; none when absent. */
  readonly query?: readonly QueryParameterName[];
  /** What becomes of a success of Kagenti on its way to the caller. */
  readonly answer: AnswerForm;
  /**
   * What the body asks for, where that has to be checked: a new agent or tool, the rest
   * of one whose build is done, or the content of an address. Other bodies pass unread.
   */
  readonly judgedBody?: 'creation' | 'finalization' | 'environmentUrl';
  /** How long Kagenti may take to begin its answer at least, in seconds. */
  readonly minimumResponseTimeoutSeconds?: number;
}

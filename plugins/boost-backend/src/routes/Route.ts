import type { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type { KagentiCall } from 'backstage-plugin-boost-node';
import type { AnswerKind } from '../redaction/AnswerKind';
import type { KagentiList } from './KagentiList';
import type { QueryParameterName } from './queryParameters';

/**
 * One row of the route table: an operation of Kagenti that the portal's users can
 * reach, and what has to hold for it.
 *
 * @internal
 */
export interface Route {
  readonly method: Exclude<KagentiCall['method'], 'HEAD'>;
  /** The path below `/api/v1`, with `{namespace}` and `{name}` in the places of names. */
  readonly path: string;
  /** What a caller needs beside `boost.access`. */
  readonly permission: Permission;
  /** What it is about. */
  readonly kind: 'agent' | 'tool' | 'namespace' | 'platform' | 'identity';
  /** How loudly the audit event speaks. */
  readonly severity: AuditorServiceEventSeverityLevel;
  /** The query parameters that are passed on; none when absent. */
  readonly query?: readonly QueryParameterName[];
  /** The list that it answers, of which each caller gets the part that they may read. */
  readonly list?: KagentiList;
  /** What its answer is reduced to, unless the caller administers. Others pass as they are. */
  readonly reduced?: AnswerKind;
  /**
   * What the body asks for, where that has to be checked: a new agent or tool, the rest
   * of one whose build is done, or the content of an address. Other bodies pass unread.
   */
  readonly judgedBody?: 'creation' | 'finalization' | 'environmentUrl';
  /** Whether its body is a message to an agent or a tool; those of others define something. */
  readonly carriesMessage?: true;
  /** Whether it answers with a stream, of which each caller may have some at once. */
  readonly answersStream?: true;
  /** How long Kagenti may take to begin its answer at least, in seconds. */
  readonly minimumResponseTimeoutSeconds?: number;
}

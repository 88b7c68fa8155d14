import { OperationCall } from './OperationCall';

/**
 * Who may call: anybody, anybody but with a valid token if with one, or
 * holders of a role.
 */
export type Access = 'public' | 'optional' | 'viewer' | 'operator';

/** One operation of Kagenti's API. */
export interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  /** The path with `{parameter}` segments. */
  path: string;
  access: Access;
  /**
   * Gives the JSON of the answer, unless it has written the answer itself.
   * Refusals are thrown.
   */
  run: (call: OperationCall) => unknown;
}

import { Access } from './Access';
import { OperationCall } from './OperationCall';

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

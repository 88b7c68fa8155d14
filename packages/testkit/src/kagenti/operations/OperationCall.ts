import { ServerResponse } from 'node:http';
import { Caller } from '../authentication/Caller';
import { KagentiState } from '../state/KagentiState';
import { OperationSettings } from './OperationSettings';

/** What an operation gets to work with. */
export interface OperationCall {
  /** The path's parameters, decoded. */
  parameters: Record<string, string>;
  query: URLSearchParams;
  /** The parsed body; `undefined` when there was none. */
  body: unknown;
  /** Absent where no token is needed and none was sent. */
  caller: Caller | undefined;
  state: KagentiState;
  settings: OperationSettings;
  response: ServerResponse;
  /** Aborted when the client leaves. */
  signal: AbortSignal;
}

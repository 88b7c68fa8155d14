import type { LoadRequest } from './LoadRequest';

/** What is asked of a server, again and again. */
export interface Load {
  readonly url: string;
  /** Every connection sends them in turn. */
  readonly requests: readonly LoadRequest[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second of each connection; as many as go when absent. */
  readonly connectionRate?: number;
}

import type { Pause } from './watch/Pause';

/**
 * How a client reaches its agent.
 *
 * @public
 */
export interface WorkloadApiClientOptions {
  /**
   * `unix:///path/to/agent.sock` or `tcp://127.0.0.1:8000`. The variable
   * `SPIFFE_ENDPOINT_SOCKET` counts when absent.
   */
  readonly address?: string;
  /**
   * How long a call for a single answer may take, in seconds from 0.001 to 3600; 30
   * when absent, which is as long as SPIRE's agent gives its server.
   */
  readonly callTimeoutSeconds?: number;
  /** Where the variable is looked for; `process.env` when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The time, in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** Chance from 0 to below 1, for the jitter of waits; `Math.random` when absent. */
  readonly random?: () => number;
  /** How to wait between attempts; by a timer that keeps no process alive when absent. */
  readonly pause?: Pause;
}

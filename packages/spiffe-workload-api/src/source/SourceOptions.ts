import type { WorkloadApiClient } from '../client/WorkloadApiClient';
import type { WorkloadApiClientOptions } from '../client/WorkloadApiClientOptions';
import type { SpiffeError } from '../errors/SpiffeError';

/**
 * What every source takes.
 *
 * @public
 */
export interface SourceOptions extends WorkloadApiClientOptions {
  /**
   * A client to use, which stays open when the source is closed. Without it the source
   * makes one of the other options, and closes it.
   */
  readonly client?: WorkloadApiClient;
  /** Ends the wait for the first update; later it has no effect. */
  readonly signal?: AbortSignal;
  /**
   * Is told when the agent fails or sends what is unusable. The source goes on by itself
   * and serves what it has.
   */
  readonly onError?: (error: SpiffeError) => void;
}

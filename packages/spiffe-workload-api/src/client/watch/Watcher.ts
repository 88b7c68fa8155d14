import type { SpiffeError } from '../../errors/SpiffeError';

/**
 * Is told what a watch brings.
 *
 * @public
 */
export interface Watcher<Update> {
  /** The complete new state; what it no longer has was taken back. */
  onUpdate(update: Update): void;
  /**
   * A failure. The watch goes on by itself, except after `WORKLOAD_API_REJECTED` and
   * `WORKLOAD_API_UNSUPPORTED`. What was received before stays good for as long as
   * it lives.
   */
  onError?(error: SpiffeError): void;
}

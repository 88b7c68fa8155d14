import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * The connections to Kagenti and the times that they may take.
 *
 * @public
 */
export interface KagentiConnectionsConfig {
  /** How many may be open at once; 100 when absent. */
  readonly maximum: BoostConfigValue<'boost.kagenti.connections.maximum'>;
  /** How many calls may wait for one; 200 when absent. */
  readonly maximumWaiting: BoostConfigValue<'boost.kagenti.connections.maximumWaiting'>;
  /** How long a new one may take, in seconds; 5 when absent. */
  readonly connectTimeoutSeconds: BoostConfigValue<'boost.kagenti.connections.connectTimeoutSeconds'>;
  /** How long an answer that has begun may stay silent, in seconds; 150 when absent. */
  readonly idleBodyTimeoutSeconds: BoostConfigValue<'boost.kagenti.connections.idleBodyTimeoutSeconds'>;
}

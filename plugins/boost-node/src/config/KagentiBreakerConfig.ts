import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * When calls are answered without trying, because Kagenti cannot be reached.
 *
 * @public
 */
export interface KagentiBreakerConfig {
  /** After so many failed connections in a row; 5 when absent, 0 when every call tries. */
  readonly failures: BoostConfigValue<'boost.kagenti.breaker.failures'>;
  /** For so long, in seconds; 10 when absent. */
  readonly openSeconds: BoostConfigValue<'boost.kagenti.breaker.openSeconds'>;
}

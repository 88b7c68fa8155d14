import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * What one user may ask of Kagenti through one replica of the portal.
 *
 * @public
 */
export interface KagentiLimitsConfig {
  /** Requests in a minute; 600 when absent, 0 when there is no limit. */
  readonly requestsPerMinute: BoostConfigValue<'boost.kagenti.limits.requestsPerMinute'>;
  /** Streams that are open at once; 20 when absent, 0 when there is no limit. */
  readonly streamsPerUser: BoostConfigValue<'boost.kagenti.limits.streamsPerUser'>;
  /** The body of a chat message or a tool call, in bytes; 1048576 when absent. */
  readonly messageBytes: BoostConfigValue<'boost.kagenti.limits.messageBytes'>;
  /** A body that creates, builds, finalizes or parses, in bytes; 1048576 when absent. */
  readonly definitionBytes: BoostConfigValue<'boost.kagenti.limits.definitionBytes'>;
}

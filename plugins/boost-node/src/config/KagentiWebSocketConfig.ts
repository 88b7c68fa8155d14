import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * The chat by WebSocket.
 *
 * @public
 */
export interface KagentiWebSocketConfig {
  /** Whether it may be reached; false when absent. */
  readonly isEnabled: BoostConfigValue<'boost.kagenti.webSocket.enabled'>;
  /** The audience of its tokens; that of the other calls when absent. */
  readonly audience?: BoostConfigValue<'boost.kagenti.webSocket.audience'>;
}

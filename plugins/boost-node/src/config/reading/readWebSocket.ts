import type { KagentiWebSocketConfig } from '../KagentiWebSocketConfig';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { ReadValue } from './ReadValue';

/**
 * The chat by WebSocket as configured.
 *
 * @internal
 */
export interface ReadWebSocket {
  readonly value: KagentiWebSocketConfig;
  readonly warnings: readonly string[];
}

/**
 * Puts the keys of `boost.kagenti.webSocket` together.
 *
 * @param values - The keys that are set
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readWebSocket(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  read: ReadValue,
): ReadWebSocket {
  const isEnabled = read('boost.kagenti.webSocket.enabled') ?? false;
  const audience = read('boost.kagenti.webSocket.audience');
  return {
    value: { isEnabled, audience },
    warnings:
      !isEnabled && values.has('boost.kagenti.webSocket.audience')
        ? [
            'boost.kagenti.webSocket.audience has no effect, because boost.kagenti.webSocket.enabled is not true. Set that, or remove the audience.',
          ]
        : [],
  };
}

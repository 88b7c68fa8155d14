import { toAbortSignal } from 'backstage-plugin-boost-node';
import { CallerPresence } from '../../forwarding/CallerPresence';
import type { UpgradeRequest } from '../upgrades/UpgradeRequest';

/**
 * A signal that fires when the caller leaves before the upgrade is answered.
 *
 * @remarks
 * Node's server leaves connections open whose other end has said all it had to say. Nobody
 * who wants a WebSocket has.
 *
 * @param upgrade - The upgrade
 * @internal
 */
export function watchCaller({
  response,
  socket,
}: Pick<UpgradeRequest, 'response' | 'socket'>): AbortSignal {
  socket.once('end', () => {
    // Once it is granted, the WebSocket sees to its own end.
    if (response.socket === socket) socket.destroy();
  });
  return toAbortSignal(CallerPresence.of(response));
}

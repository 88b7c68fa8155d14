import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { WebSocketUpgrades } from './WebSocketUpgrades';

/**
 * The upgrades of the portal's HTTP server, for any backend plugin.
 *
 * @remarks
 * Backstage's own services give no way to them. By default there are none: a portal that
 * wants WebSockets provides an instance of its own and attaches it, as `docs/websocket.md`
 * shows.
 *
 * @public
 */
export const webSocketUpgradesServiceRef = createServiceRef<WebSocketUpgrades>({
  id: 'boost.webSocketUpgrades',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => WebSocketUpgrades.create(),
    }),
});

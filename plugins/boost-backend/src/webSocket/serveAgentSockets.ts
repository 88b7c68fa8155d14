import type {
  LifecycleService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readKagentiTls } from 'backstage-plugin-boost-node';
import { systemClock } from 'workload-oauth';
import type { AgentSocketParts } from './AgentSocketParts';
import { createUpgradeTaker } from './createUpgradeTaker';
import { PortalOrigins } from './handshake/PortalOrigins';
import { AGENT_SOCKETS_PATH } from './handshake/readTarget';
import { ConnectionLimit } from './lifetime/ConnectionLimit';
import { OpenSockets } from './lifetime/OpenSockets';
import { systemTimers } from './lifetime/Timers';
import type { WebSocketUpgrades } from './upgrades/WebSocketUpgrades';

/**
 * What {@link serveAgentSockets} takes.
 *
 * @internal
 */
export interface ServeAgentSocketsOptions extends Omit<
  AgentSocketParts,
  'readTls' | 'origins' | 'sockets' | 'connections' | 'clock' | 'timers'
> {
  readonly upgrades: WebSocketUpgrades;
  readonly rootConfig: RootConfigService;
  readonly lifecycle: LifecycleService;
}

/**
 * Lets the portal's users chat with agents by WebSocket, where that is configured. The
 * connections end with the plugin.
 *
 * @param options - The plugin's parts, and where upgrades come from
 * @internal
 */
export function serveAgentSockets(options: ServeAgentSocketsOptions): void {
  const { config, upgrades, rootConfig, lifecycle, logger } = options;
  if (!config.kagenti.webSocket.isEnabled) return;
  if (!upgrades.isAttached) {
    logger.warn(
      "boost.kagenti.webSocket.enabled is true, but the portal's backend hands no WebSockets over, so there are none. docs/websocket.md has the lines that it needs.",
    );
  }
  const timers = systemTimers;
  const sockets = OpenSockets.create({ timers });
  // Before the server's own end, which would wait for every connection.
  lifecycle.addShutdownHook(() => sockets.close());
  upgrades.serve(
    AGENT_SOCKETS_PATH,
    createUpgradeTaker({
      ...options,
      readTls: () => readKagentiTls(config.kagenti.tls),
      origins: PortalOrigins.fromConfig(rootConfig, logger),
      sockets,
      connections: ConnectionLimit.create(),
      clock: systemClock,
      timers,
    }),
  );
}

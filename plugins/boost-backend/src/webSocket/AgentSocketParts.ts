import type { KagentiTlsOptions } from 'backstage-plugin-boost-node';
import type { Clock, TokenSource } from 'workload-oauth';
import type { ProxyParts } from '../router/ProxyParts';
import type { PortalOrigins } from './handshake/PortalOrigins';
import type { ConnectionLimit } from './lifetime/ConnectionLimit';
import type { OpenSockets } from './lifetime/OpenSockets';
import type { Timers } from './lifetime/Timers';

/**
 * What the WebSockets of agents are made of.
 *
 * @internal
 */
export interface AgentSocketParts extends Pick<
  ProxyParts,
  | 'config'
  | 'httpAuth'
  | 'decisions'
  | 'workloads'
  | 'creators'
  | 'limits'
  | 'auditor'
  | 'logger'
> {
  /** Absent when the portal has no identity at Kagenti. */
  readonly tokens?: TokenSource;
  /** Whom to trust at Kagenti, and what to show there; asked for each connection. */
  readonly readTls: () => Promise<KagentiTlsOptions>;
  readonly origins: PortalOrigins;
  readonly sockets: OpenSockets;
  readonly connections: ConnectionLimit;
  readonly clock: Clock;
  readonly timers: Timers;
}

import { agentChatPermission } from 'backstage-plugin-boost-common';
import type { Route } from '../../routes/Route';

/**
 * The chat with an agent by WebSocket. It stands beside the route table: no ordinary
 * request reaches it.
 *
 * @internal
 */
export const agentSocketRoute: Route = {
  kind: 'agent',
  method: 'GET',
  path: '/acp/ws/{namespace}/{name}',
  permission: agentChatPermission,
  severity: 'medium',
};

import {
  agentChatPermission,
  agentReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const chat = {
  kind: 'agent',
  method: 'POST',
  permission: agentChatPermission,
  severity: 'medium',
  carriesMessage: true,
} as const;

/**
 * The operations that talk to agents.
 *
 * @internal
 */
export const chatRoutes: readonly Route[] = [
  {
    kind: 'agent',
    method: 'GET',
    path: '/chat/{namespace}/{name}/agent-card',
    permission: agentReadPermission,
    severity: 'low',
  },
  {
    ...chat,
    path: '/chat/{namespace}/{name}/send',
    // Measured: Kagenti answers 503 by itself when an agent is silent for 60 s.
    minimumResponseTimeoutSeconds: 75,
  },
  {
    ...chat,
    path: '/chat/{namespace}/{name}/stream',
    answersStream: true,
    // Measured: Kagenti reports an agent that does not stream after 120 s.
    minimumResponseTimeoutSeconds: 135,
  },
];

import {
  agentChatPermission,
  agentReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const named = { kind: 'agent', namedBy: 'path' } as const;
const chat = {
  method: 'POST',
  permission: agentChatPermission,
  resource: named,
  severity: 'medium',
  answer: 'relay',
} as const;

/**
 * The operations that talk to agents.
 *
 * @internal
 */
export const chatRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/chat/{namespace}/{name}/agent-card',
    permission: agentReadPermission,
    resource: named,
    severity: 'low',
    answer: 'relay',
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
    // Measured: Kagenti reports an agent that does not stream after 120 s.
    minimumResponseTimeoutSeconds: 135,
  },
];

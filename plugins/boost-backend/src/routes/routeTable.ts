import { agentRoutes } from './agentRoutes';
import { chatRoutes } from './chatRoutes';
import { platformRoutes } from './platformRoutes';
import type { Route } from './Route';
import { toolRoutes } from './toolRoutes';

/**
 * All that can be reached at Kagenti through the portal, and nothing else can.
 *
 * @internal
 */
export const routeTable: readonly Route[] = [
  ...platformRoutes,
  ...agentRoutes,
  ...toolRoutes,
  ...chatRoutes,
];

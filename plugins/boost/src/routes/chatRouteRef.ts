import { createSubRouteRef } from '@backstage/frontend-plugin-api';
import { agentsRouteRef } from './agentsRouteRef';

/** Where one talks to an agent, below the page of agents. */
export const chatRouteRef = createSubRouteRef({
  parent: agentsRouteRef,
  path: '/:namespace/:name',
});

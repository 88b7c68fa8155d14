import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the page of agents is mounted. */
export const agentsRouteRef = createRouteRef();

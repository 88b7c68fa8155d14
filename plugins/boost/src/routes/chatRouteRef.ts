import {
  createSubRouteRef,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import { agentsRouteRef } from './agentsRouteRef';
import type { ChatRouteParameters } from './ChatRouteParameters';

/** Where one talks to an agent, below the page of agents. */
// Left to be inferred, the parameters stand in the report in an order that changes.
export const chatRouteRef: SubRouteRef<ChatRouteParameters> = createSubRouteRef(
  {
    parent: agentsRouteRef,
    path: '/:namespace/:name',
  },
);

import {
  agentCreatePermission,
  toolCreatePermission,
} from 'backstage-plugin-boost-common';

/**
 * What it takes to create each kind of resource.
 *
 * @internal
 */
export const permissionToCreate = {
  agent: agentCreatePermission,
  tool: toolCreatePermission,
} as const;

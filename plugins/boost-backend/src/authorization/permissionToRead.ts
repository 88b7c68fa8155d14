import {
  agentReadPermission,
  namespaceReadPermission,
  toolReadPermission,
} from 'backstage-plugin-boost-common';

/**
 * What it takes to see each kind of resource.
 *
 * @internal
 */
export const permissionToRead = {
  agent: agentReadPermission,
  tool: toolReadPermission,
  namespace: namespaceReadPermission,
} as const;

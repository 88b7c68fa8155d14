import { createPermission } from '@backstage/plugin-permission-common';
import { kagentiResourceTypes } from './kagentiResourceTypes';

/**
 * Gate to everything Boost offers: whoever lacks it reaches no route at all.
 *
 * @public
 */
export const boostAccessPermission = createPermission({
  name: 'boost.access',
  attributes: {},
});

/**
 * See agents: lists, details, cards and build state.
 *
 * @public
 */
export const agentReadPermission = createPermission({
  name: 'boost.kagenti.agent.read',
  attributes: { action: 'read' },
  resourceType: kagentiResourceTypes.agent,
});

/**
 * Create agents, and read environment files for one that is to be created.
 *
 * @public
 */
export const agentCreatePermission = createPermission({
  name: 'boost.kagenti.agent.create',
  attributes: { action: 'create' },
  resourceType: kagentiResourceTypes.agent,
});

/**
 * Delete agents.
 *
 * @public
 */
export const agentDeletePermission = createPermission({
  name: 'boost.kagenti.agent.delete',
  attributes: { action: 'delete' },
  resourceType: kagentiResourceTypes.agent,
});

/**
 * Talk to agents.
 *
 * @public
 */
export const agentChatPermission = createPermission({
  name: 'boost.kagenti.agent.chat',
  attributes: {},
  resourceType: kagentiResourceTypes.agent,
});

/**
 * Start and finalize builds of agents.
 *
 * @public
 */
export const agentBuildPermission = createPermission({
  name: 'boost.kagenti.agent.build',
  attributes: { action: 'update' },
  resourceType: kagentiResourceTypes.agent,
});

/**
 * See tools: lists, details and build state.
 *
 * @public
 */
export const toolReadPermission = createPermission({
  name: 'boost.kagenti.tool.read',
  attributes: { action: 'read' },
  resourceType: kagentiResourceTypes.tool,
});

/**
 * Create tools.
 *
 * @public
 */
export const toolCreatePermission = createPermission({
  name: 'boost.kagenti.tool.create',
  attributes: { action: 'create' },
  resourceType: kagentiResourceTypes.tool,
});

/**
 * Delete tools.
 *
 * @public
 */
export const toolDeletePermission = createPermission({
  name: 'boost.kagenti.tool.delete',
  attributes: { action: 'delete' },
  resourceType: kagentiResourceTypes.tool,
});

/**
 * Connect to tools and invoke them.
 *
 * @public
 */
export const toolInvokePermission = createPermission({
  name: 'boost.kagenti.tool.invoke',
  attributes: {},
  resourceType: kagentiResourceTypes.tool,
});

/**
 * Start and finalize builds of tools.
 *
 * @public
 */
export const toolBuildPermission = createPermission({
  name: 'boost.kagenti.tool.build',
  attributes: { action: 'update' },
  resourceType: kagentiResourceTypes.tool,
});

/**
 * See which namespaces there are.
 *
 * @public
 */
export const namespaceReadPermission = createPermission({
  name: 'boost.kagenti.namespace.read',
  attributes: { action: 'read' },
  resourceType: kagentiResourceTypes.namespace,
});

/**
 * See the platform: features, dashboards, component state, all builds.
 *
 * @public
 */
export const platformReadPermission = createPermission({
  name: 'boost.kagenti.platform.read',
  attributes: { action: 'read' },
});

/**
 * Administer Kagenti through the portal; migrations belong here.
 *
 * @public
 */
export const kagentiAdminPermission = createPermission({
  name: 'boost.kagenti.admin',
  attributes: { action: 'update' },
});

/**
 * See whether Boost is configured and healthy.
 *
 * @public
 */
export const statusReadPermission = createPermission({
  name: 'boost.status.read',
  attributes: { action: 'read' },
});

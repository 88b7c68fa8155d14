import {
  createPermissionResourceRef,
  type PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { kagentiResourceTypes } from 'backstage-plugin-boost-common';
import type { ResourceTest } from '../conditions/ResourceTest';
import type { ResourceFacts } from '../resources/ResourceFacts';

/** What the framework registers a type of resources by; one form for all three. */
type KagentiResourceRef = PermissionResourceRef<
  ResourceFacts,
  ResourceTest,
  string,
  'boost'
>;

/**
 * The types of resources as the permission framework knows them: by facts they are judged,
 * and a condition becomes tests of facts.
 *
 * @internal
 */
export const resourceRefs = {
  agent: refTo(kagentiResourceTypes.agent),
  tool: refTo(kagentiResourceTypes.tool),
  namespace: refTo(kagentiResourceTypes.namespace),
} as const;

function refTo(resourceType: string): KagentiResourceRef {
  return createPermissionResourceRef<ResourceFacts, ResourceTest>().with({
    pluginId: 'boost',
    resourceType,
  });
}

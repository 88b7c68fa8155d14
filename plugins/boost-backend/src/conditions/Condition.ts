import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ResourceTest } from './ResourceTest';

/**
 * A policy decision, ready to be applied: allowed, denied, or depending on the resource.
 *
 * @internal
 */
export type Condition = boolean | PermissionCriteria<ResourceTest>;

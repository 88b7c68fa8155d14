import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { tablePolicy } from './tablePolicy';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const entry = user && tablePolicy[user.info.userEntityRef];
    if (entry?.everywhere.includes(permission.name)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (
      entry?.within?.permissions.includes(permission.name) &&
      isResourcePermission(permission)
    ) {
      const { resourceType } = permission;
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'boost',
        resourceType,
        conditions: {
          rule: 'IN_NAMESPACE',
          resourceType,
          params: { namespaces: [...entry.within.namespaces] },
        },
      };
    }
    return { result: AuthorizeResult.DENY };
  },
};

/** A policy engine of another make: it knows `tablePolicy` and nothing else. */
export const tablePolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'table-policy',
  register(registration) {
    registration.registerInit({
      deps: { extensionPoint: policyExtensionPoint },
      async init({ extensionPoint }) {
        extensionPoint.setPolicy(policy);
      },
    });
  },
});

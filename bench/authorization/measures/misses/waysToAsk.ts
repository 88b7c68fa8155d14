import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { QueryPermissionRequest } from '@backstage/plugin-permission-common';
import {
  agentReadPermission,
  boostAccessPermission,
  kagentiAdminPermission,
} from 'backstage-plugin-boost-common';

type Ask = (
  permissions: PermissionsService,
  credentials: BackstageCredentials,
) => Promise<unknown>;

const gate = { permission: boostAccessPermission };
const read = { permission: agentReadPermission };
const admin = { permission: kagentiAdminPermission };

const batch =
  (...asked: (typeof gate | typeof read)[]): Ask =>
  (permissions, credentials) =>
    permissions.authorizeConditional(asked as QueryPermissionRequest[], {
      credentials,
    });

const apart =
  (...asked: (typeof gate | typeof read)[]): Ask =>
  (permissions, credentials) =>
    Promise.all(
      asked.map(each =>
        permissions.authorizeConditional([each as QueryPermissionRequest], {
          credentials,
        }),
      ),
    );

/** How the permission backend can be asked for what one request needs, by name. */
export const waysToAsk: Readonly<Record<string, Ask>> = {
  one: batch(read),
  'two in a batch': batch(gate, read),
  'two side by side': apart(gate, read),
  'three in a batch': batch(gate, read, admin),
  'three side by side': apart(gate, read, admin),
};

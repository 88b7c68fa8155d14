import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { boostAccessPermission } from 'backstage-plugin-boost-common';
import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * Lets a caller pass who holds both the gate and the route's own permission.
 *
 * @remarks
 * Both are asked in one batch: each question to the permission backend is a round
 * trip of its own.
 *
 * @param permissions - The permission framework
 * @param permission - What the route demands
 * @param credentials - The caller's
 * @throws RequestRefusal with `NOT_PERMITTED`, naming the first missing permission
 * @internal
 */
export async function authorizeRoute(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const demanded =
    permission.name === boostAccessPermission.name
      ? [boostAccessPermission]
      : [boostAccessPermission, permission];
  const decisions = await permissions.authorize(
    demanded.map(each => ({ permission: each })),
    { credentials },
  );
  for (const [index, { name }] of demanded.entries()) {
    if (decisions[index]?.result !== AuthorizeResult.ALLOW) {
      throw new RequestRefusal(
        'NOT_PERMITTED',
        `You need the permission ${name}. Ask whoever administers this portal for it.`,
        { permission: name },
      );
    }
  }
}

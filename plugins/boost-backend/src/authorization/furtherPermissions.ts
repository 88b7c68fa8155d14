import type { Permission } from '@backstage/plugin-permission-common';
import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import { rowKinds } from '../routes/rowKinds';
import type { Route } from '../routes/Route';
import { permissionToCreate } from './permissionToCreate';
import { permissionToRead } from './permissionToRead';

/**
 * What has to be known of a caller beside the gate and the route's permission: who may
 * read the rows of a list, whether details are shown, and Secrets used, without restraint,
 * and what may be created where the end of a build can change what it was begun as. To be
 * denied it is no refusal.
 *
 * @param route - The route that was asked for
 * @internal
 */
export function furtherPermissions(route: Route): Permission[] {
  const { kind, list, reduced, judgedBody } = route;
  const further: Permission[] = rowKinds(route).map(
    each => permissionToRead[each],
  );
  if (judgedBody === 'finalization') {
    further.push(permissionToCreate[kind === 'tool' ? 'tool' : 'agent']);
  }
  const usesSecrets = judgedBody && judgedBody !== 'environmentUrl';
  if (reduced || list === 'builds' || usesSecrets) {
    further.push(kagentiAdminPermission);
  }
  return further;
}

import type { Permission } from '@backstage/plugin-permission-common';
import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import { listedKinds } from '../routes/listedKinds';
import { isListForm } from '../routes/isListForm';
import type { Route } from '../routes/Route';
import { createPermissions } from './createPermissions';
import { readPermissions } from './readPermissions';

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
  const { answer, judgedBody, resource } = route;
  const further: Permission[] = isListForm(answer)
    ? listedKinds(route).map(kind => readPermissions[kind])
    : [];
  if (judgedBody === 'finalization') {
    further.push(
      createPermissions[resource.kind === 'tool' ? 'tool' : 'agent'],
    );
  }
  const isReduced = !['relay', 'agents', 'tools', 'namespaces'].includes(
    answer,
  );
  const usesSecrets = judgedBody && judgedBody !== 'environmentUrl';
  if (isReduced || usesSecrets) further.push(kagentiAdminPermission);
  return further;
}

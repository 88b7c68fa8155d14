import type { Readable } from 'node:stream';
import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import type { AuthorizedCall } from '../authorization/AuthorizedCall';
import { judgeMaking } from '../authorization/judgeMaking';
import { permissionToCreate } from '../authorization/permissionToCreate';
import { readJudgedBody } from '../bodies/readJudgedBody';
import { serializeBody } from '../bodies/serializeBody';
import type { Creation } from '../creation/Creation';
import { guardCreation } from '../creation/guardCreation';
import { readCreation } from '../creation/readCreation';
import { readFinalization } from '../creation/readFinalization';
import { readBody } from '../forwarding/readBody';
import { awaitBody } from '../insight/awaitBody';
import { bodyLimitOf } from '../limits/bodyLimitOf';
import type { Subject } from '../resources/Subject';
import type { ProxyParts } from './ProxyParts';

/**
 * What is sent on as the body, and what it creates.
 *
 * @internal
 */
export interface PreparedBody {
  /** Absent when there is none to send. */
  readonly body?: Buffer | Readable;
  /** Absent when it creates nothing. */
  readonly created?: Creation;
}

/**
 * Reads the body of a request and judges it where it asks for something: what it makes,
 * the Secrets that it uses, and the addresses that it has the cluster fetch. A body that
 * was judged is sent as it was judged, written anew.
 *
 * @param call - The request
 * @param named - What its path names
 * @param parts - What it takes
 * @throws RequestRefusal when the body cannot be read, or asks for too much
 * @internal
 */
export async function prepareBody(
  { match, request, caller, conditionOf, clock, note }: AuthorizedCall,
  named: Subject | undefined,
  { config, hosts, limits }: Pick<ProxyParts, 'config' | 'hosts' | 'limits'>,
): Promise<PreparedBody> {
  const { method, judgedBody, kind: routeKind } = match.route;
  if (method !== 'POST') return {};
  const limit = bodyLimitOf(match.route, limits.bodies);
  if (!judgedBody) {
    const read = () => readBody(request, limit);
    return { body: await awaitBody(request, clock, read) };
  }
  const json = await awaitBody(request, clock, () =>
    readJudgedBody(request, limit),
  );
  const kind = routeKind === 'tool' ? 'tool' : 'agent';
  const user = caller.userEntityRef;
  const toCreate = conditionOf(permissionToCreate[kind]);
  let created: Creation | undefined;
  if (judgedBody === 'creation') {
    created = readCreation(kind, json, user);
    const { namespace, name } = created.subject;
    note({ namespace, name });
    judgeMaking(created.subject, toCreate, created.facts);
  } else if (judgedBody === 'finalization' && named) {
    judgeMaking(named, toCreate, readFinalization(named, json, user));
  }
  const guarded = await guardCreation(judgedBody, created?.body ?? json, {
    kind,
    secretNames: config.kagenti.creation.secretNames,
    holdsAdmin: conditionOf(kagentiAdminPermission) === true,
    hosts,
  });
  return { body: serializeBody(guarded), created };
}

import type { Permission } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { serializeBody } from '../bodies/serializeBody';
import { canPass } from '../conditions/canPass';
import type { Condition } from '../conditions/Condition';
import { judge } from '../conditions/judge';
import {
  guardCreation,
  type CreationGuardOptions,
} from '../creation/guardCreation';
import type { Creation } from '../creation/Creation';
import { readCreation } from '../creation/readCreation';
import { readFinalization } from '../creation/readFinalization';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';
import type { Route } from '../routes/Route';
import { permissionToCreate } from './permissionToCreate';
import { refusePermission } from './refusePermission';

/**
 * What decides about a body.
 *
 * @internal
 */
export interface BodyRequest extends CreationGuardOptions {
  /** What the body is for. */
  readonly judgedBody: NonNullable<Route['judgedBody']>;
  /** What the body makes, where the path does not say it: an agent or a tool. */
  readonly kind: Subject['kind'];
  /** What the path names. */
  readonly named?: Subject;
  /** What the policy says of a permission. */
  readonly conditionOf: (permission: Permission) => Condition;
  /** The entity ref of the user who asks; absent when a service does. */
  readonly user?: string;
  /** Hears which agent or tool is to be created, before it is decided. */
  readonly onCreation: (creation: Creation) => void;
}

/**
 * Judges a body by what it asks for. What it makes is judged as it would be.
 *
 * @param body - The body as it was parsed
 * @param request - What decides
 * @returns What to send in its place: what was judged, written anew
 * @throws RequestRefusal with `NOT_PERMITTED`, `BAD_REQUEST_BODY` or `HOST_NOT_ALLOWED`
 * @internal
 */
export async function judgeBody(
  body: JsonObject,
  request: BodyRequest,
): Promise<Buffer> {
  const { judgedBody, kind, named, user, conditionOf, onCreation } = request;
  const demand = (facts: ResourceFacts) => {
    const permission = permissionToCreate[kind];
    if (judge(conditionOf(permission), facts) === true) return;
    throw refusePermission(permission.name);
  };
  // What was begun was judged then; but it can be ended as the other kind.
  const demandAtAll = ({ namespace, name }: Subject) => {
    const permission = permissionToCreate[kind];
    if (canPass(conditionOf(permission), { namespace, name })) return;
    throw refusePermission(permission.name);
  };
  let judged = body;
  if (judgedBody === 'creation') {
    const creation = readCreation(kind, body, user);
    onCreation(creation);
    demand(creation.facts);
    judged = creation.body;
  } else if (judgedBody === 'finalization' && named) {
    const facts = readFinalization(named, body, user);
    if (facts) demand(facts);
    else demandAtAll(named);
  }
  return serializeBody(await guardCreation(judgedBody, judged, request));
}

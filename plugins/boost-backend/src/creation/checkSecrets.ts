import type { JsonObject } from '@backstage/types';
import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { CreationStep } from './CreationStep';
import { findSecretReferences } from './findSecretReferences';
import type { SecretReference } from './SecretReference';

/**
 * Which Secrets a caller may have used.
 *
 * @internal
 */
export interface SecretsOptions {
  /** The names on the list `boost.kagenti.creation.secretNames`. */
  readonly secretNames: readonly string[];
  /** Whether the caller holds `boost.kagenti.admin`. */
  readonly holdsAdmin: boolean;
}

// RFC 1123 section 2.1, as Kubernetes names its objects.
const KUBERNETES_NAME = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/**
 * Refuses a body that uses a Secret beyond those on the list, unless the caller holds
 * `boost.kagenti.admin`: whoever has a Secret put into an agent of theirs can read it there.
 *
 * @param body - The body
 * @param step - What the body is for
 * @param options - What the caller may use
 * @throws RequestRefusal with `NOT_PERMITTED`; with `BAD_REQUEST_BODY`, whoever calls,
 * when it cannot be told which Secrets the body uses
 * @internal
 */
export function checkSecrets(
  body: JsonObject,
  step: CreationStep,
  options: SecretsOptions,
): void {
  const references = findSecretReferences(body, step);
  if (options.holdsAdmin) return;
  const allowed = new Set<string | undefined>(options.secretNames);
  const beyond = references.find(({ name }) => !allowed.has(name));
  if (beyond) throw refuseSecret(beyond);
}

function refuseSecret({ field, name }: SecretReference): RequestRefusal {
  const secret =
    name !== undefined && KUBERNETES_NAME.test(name)
      ? `the Secret ${name}`
      : 'a Secret';
  return new RequestRefusal(
    'NOT_PERMITTED',
    `${field} asks for ${secret}. You need the permission ${kagentiAdminPermission.name} for that, or the Secret has to be on the list boost.kagenti.creation.secretNames. Ask whoever administers this portal.`,
    { permission: kagentiAdminPermission.name },
  );
}

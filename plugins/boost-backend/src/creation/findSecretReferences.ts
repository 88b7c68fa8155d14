import type { JsonObject, JsonValue } from '@backstage/types';
import { describeField } from '../bodies/describeField';
import { refuseBody } from '../bodies/refuseBody';
import type { CreationStep } from './CreationStep';
import { findPresetSecrets } from './findPresetSecrets';
import { listProperties } from './listProperties';
import type { SecretReference } from './SecretReference';

type Path = readonly (string | number)[];

/**
 * Every Secret that a body makes Kagenti use.
 *
 * @remarks
 * Any property whose name has `secret` in it counts, wherever it stands and in whatever
 * spelling: those of today's Kagenti (`secretKeyRef`, `registrySecret`, `imagePullSecret`)
 * and those that a later one may add. A variable that is only called `CLIENT_SECRET` says
 * so in a value, and is none.
 *
 * The Secret with which Kagenti clones (`github-shipwright-secret`, in every build of that
 * namespace) stands in no body. The list of hosts decides where it is sent.
 *
 * @param body - The body
 * @param step - What the body is for
 * @throws RequestRefusal with `BAD_REQUEST_BODY` for a shape under such a name that is
 * not known to name a Secret
 * @internal
 */
export function findSecretReferences(
  body: JsonObject,
  step: CreationStep,
): SecretReference[] {
  const references: SecretReference[] = [];
  for (const { key, value, path } of listProperties(body)) {
    if (/secret/i.test(key)) references.push(...readSecrets(value, path));
  }
  return [...references, ...findPresetSecrets(body, step)];
}

function readSecrets(value: JsonValue, path: Path): SecretReference[] {
  return Array.isArray(value)
    ? value.flatMap((entry, index) => readSecret(entry, [...path, index]))
    : readSecret(value, path);
}

function readSecret(value: JsonValue, path: Path): SecretReference[] {
  if (value === null || value === '') return [];
  const field = describeField(path);
  const name = readName(value);
  if (name === undefined) {
    throw refuseBody(
      `${field} does not name a Secret in a way that Boost knows; send its name, an object with its name, or a list of those`,
    );
  }
  return [{ field, name }];
}

function readName(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const { name } = value;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

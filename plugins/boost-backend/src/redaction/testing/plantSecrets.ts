import type { JsonObject } from '@backstage/types';
import { buildInfoSecrets } from './buildInfoSecrets';
import { mergeJson } from './mergeJson';
import type { Planted } from './Planted';
import { sourceBuildSecrets } from './sourceBuildSecrets';
import { spellFields } from './spellFields';
import type { Spelling } from './Spelling';
import { workloadSecrets } from './workloadSecrets';

/**
 * Plants secrets in an answer of Kagenti, in far more than 20 places: in those where the
 * real ones have them, in the others where Kubernetes allows some, and a few nowhere else.
 *
 * @param detail - The detail of an agent or a tool, or what Kagenti says of a build; it
 * is not changed
 * @param spelling - How the planted fields are spelled
 * @returns A copy with the secrets, and these; no secret is part of another
 */
export function plantSecrets(
  detail: JsonObject,
  spelling: Spelling = 'snake_case',
): Planted {
  const secrets: string[] = [];
  const secret = () => {
    const number = String(secrets.length + 1).padStart(3, '0');
    secrets.push(`planted-${number}-secret`);
    return secrets[secrets.length - 1];
  };
  const planted = spellFields(chooseSecrets(detail, secret), spelling);
  return { detail: mergeJson(detail, planted as JsonObject), secrets };
}

function chooseSecrets(detail: JsonObject, secret: () => string): JsonObject {
  if (detail.isBuild) return sourceBuildSecrets(secret);
  if (!detail.spec) return buildInfoSecrets(secret);
  const isSandbox = 'podTemplate' in (detail.spec as JsonObject);
  return workloadSecrets(secret, isSandbox ? 'podTemplate' : 'template');
}

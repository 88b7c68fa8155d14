import type { JsonObject } from '@backstage/types';
import type { Subject } from '../resources/Subject';
import type { Route } from '../routes/Route';
import { checkSecrets, type SecretsOptions } from './checkSecrets';
import { findGitUrl } from './findGitUrl';
import { checkUrl } from './outbound/checkUrl';
import type { OutboundHosts } from './outbound/OutboundHosts';

/**
 * What a body may ask for.
 *
 * @internal
 */
export interface CreationGuardOptions extends SecretsOptions {
  /** What the route makes. */
  readonly kind: Subject['kind'];
  /** Where sources and environment files may come from, for administrators too. */
  readonly hosts: OutboundHosts;
}

/**
 * Checks what a body has Kagenti use and fetch on the caller's behalf, so that creating
 * something opens no door that its creator cannot open alone.
 *
 * @param judgedBody - What the body is for, as its route says
 * @param body - The body; of a creation the one that `readCreation` gives back
 * @param options - What may be asked for
 * @returns The body to send. An URL in it is written as it was understood here, so that
 * Kagenti cannot understand it otherwise.
 * @throws RequestRefusal with `BAD_REQUEST_BODY`, `NOT_PERMITTED` or `HOST_NOT_ALLOWED`
 * @internal
 */
export async function guardCreation(
  judgedBody: NonNullable<Route['judgedBody']>,
  body: JsonObject,
  options: CreationGuardOptions,
): Promise<JsonObject> {
  const { hosts, kind } = options;
  if (judgedBody === 'environmentUrl') {
    // Nothing else of the body means anything to Kagenti, or was looked at.
    const { url = null } = body;
    return { url: await checkUrl('url', url, 'file', hosts) };
  }
  const isFinalization = judgedBody === 'finalization';
  checkSecrets(body, { kind, isFinalization }, options);
  const git = findGitUrl(body);
  if (!git) return body;
  const { key, value } = git;
  return { ...body, [key]: await checkUrl(key, value, 'repository', hosts) };
}

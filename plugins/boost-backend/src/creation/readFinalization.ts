import type { JsonObject } from '@backstage/types';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';
import { foreseeFacts } from './foreseeFacts';

/**
 * Reads what the end of a build makes of what it was begun as.
 *
 * @remarks
 * Protocol and framework of the body take the place of those that were judged when the
 * build was begun. What the body leaves out stands in the build, where it is not read:
 * such facts stay unknown, and a condition that needs them is not met.
 *
 * @param subject - What is being built
 * @param body - The body
 * @param user - The entity ref of the user who ends the build; absent for services
 * @returns The facts of what comes out; nothing when the body leaves it as it was begun
 * @internal
 */
export function readFinalization(
  subject: Subject,
  body: JsonObject,
  user?: string,
): ResourceFacts | undefined {
  const { protocol = null, framework = null } = body;
  if (protocol === null && framework === null) return undefined;
  const facts = foreseeFacts(
    subject,
    { protocol: String(protocol), framework: String(framework) },
    user,
  );
  const { namespace, name, creators, labels, protocols } = facts;
  const isWhole = protocol !== null && framework !== null;
  return {
    namespace,
    name,
    creators,
    protocols: protocol === null ? undefined : protocols,
    labels: isWhole ? labels : undefined,
  };
}

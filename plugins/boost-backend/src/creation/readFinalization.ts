import type { JsonObject, JsonValue } from '@backstage/types';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';
import { checkSubject } from './checkSubject';
import { foreseeFacts } from './foreseeFacts';
import type { RequestedSettings } from './RequestedSettings';

/**
 * Reads what the end of a build makes of what it was begun as.
 *
 * @remarks
 * What the body says takes the place of what was judged when the build was begun. What it
 * leaves out stands in the build, where it is not read: such facts stay unknown, and a
 * condition that needs them is not met.
 *
 * @param subject - What is being built
 * @param body - The body
 * @param user - The entity ref of the user who ends the build; absent for services
 * @returns The facts of what comes out; nothing when the body leaves it as it was begun
 * @throws RequestRefusal with `BAD_REQUEST_BODY` when it must not have its name
 * @internal
 */
export function readFinalization(
  subject: Subject,
  body: JsonObject,
  user?: string,
): ResourceFacts | undefined {
  checkSubject(subject);
  const { protocol, framework, authBridgeEnabled, workloadType } = body;
  const told = [protocol, framework, authBridgeEnabled, workloadType];
  if (told.every(value => value === undefined || value === null)) {
    return undefined;
  }
  return foreseeFacts(subject, readSettings(subject, body), user);
}

function readSettings({ kind }: Subject, body: JsonObject): RequestedSettings {
  const { authBridgeEnabled } = body;
  return {
    protocol: readText(body.protocol),
    framework: readText(body.framework),
    // Kagenti reads more than true and false as one of the two.
    authBridgeEnabled:
      typeof authBridgeEnabled === 'boolean' ? authBridgeEnabled : undefined,
    workloadType: readWorkloadType(kind, readText(body.workloadType)),
  };
}

/** An agent keeps the one that it was begun with. For tools there are two. */
function readWorkloadType(kind: Subject['kind'], text: string | undefined) {
  if (kind === 'agent' || text === undefined) return undefined;
  return text === 'statefulset' ? text : 'deployment';
}

/** An empty text leaves some settings as they were begun, and takes others away. */
function readText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

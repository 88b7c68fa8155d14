import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';
import { foreseeLabels } from './foreseeLabels';
import type { RequestedSettings } from './RequestedSettings';

/** What every tool's workload is labelled with, whatever protocol was asked for. */
const TOOL_PROTOCOL = 'mcp';

/**
 * The facts of an agent or a tool as it would be, for permission rules to judge.
 *
 * @param subject - Which one
 * @param asked - What the request says of it; what is left out stays unknown
 * @param creator - The user's entity ref; nobody's when a service creates it
 * @internal
 */
export function foreseeFacts(
  subject: Subject,
  asked: RequestedSettings,
  creator: string | undefined,
): ResourceFacts {
  const { kind, namespace, name } = subject;
  const protocol = kind === 'tool' ? TOOL_PROTOCOL : asked.protocol;
  return {
    namespace,
    name,
    protocols: protocol === undefined ? undefined : [protocol],
    labels: foreseeLabels(subject, { ...asked, protocol }),
    areLabelsForeseen: true,
    creators: creator === undefined ? [] : [creator],
  };
}

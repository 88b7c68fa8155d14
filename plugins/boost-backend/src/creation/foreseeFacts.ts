import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';

/** Kagenti went by both names; which of them an installation uses, its API does not say. */
const LABEL_DOMAINS = ['kagenti.io', 'rossoctl.io'] as const;

/** What every tool's workload is labelled with, whatever protocol was asked for. */
const TOOL_PROTOCOL = 'mcp';

/**
 * The facts of an agent or a tool as it would be, for permission rules to judge.
 *
 * @remarks
 * The labels are those that say what it is, as Kagenti and its operator set them. They
 * are given under both domains: a rule that asks for one of them means either.
 *
 * @param subject - Which one
 * @param asked - The protocol and framework of the request
 * @param creator - The user's entity ref; nobody's when a service creates it
 * @internal
 */
export function foreseeFacts(
  subject: Subject,
  asked: { protocol: string; framework: string },
  creator: string | undefined,
): ResourceFacts {
  const { kind, namespace, name } = subject;
  const protocol = kind === 'tool' ? TOOL_PROTOCOL : asked.protocol;
  const labels: Record<string, string> = { 'app.kubernetes.io/name': name };
  for (const domain of LABEL_DOMAINS) {
    labels[`protocol.${domain}/${protocol}`] = '';
    labels[`${domain}/framework`] = asked.framework;
    labels[`${domain}/type`] = kind;
  }
  return {
    namespace,
    name,
    protocols: [protocol],
    labels,
    creators: creator === undefined ? [] : [creator],
  };
}

import { readProtocols } from './readProtocols';
import type { Subject } from './Subject';

const KINDS: ReadonlySet<string> = new Set(['agent', 'tool']);

// What Kagenti lists agents by; its domain is a setting of Kagenti.
const TYPE_LABEL = /^[^/]+\/type$/;

// Kagenti sets it on agents at once, and its operator adds the other one later.
const COMPONENT_LABEL = 'app.kubernetes.io/component';

const MAKER_LABEL = 'app.kubernetes.io/managed-by';
const KAGENTI = /^(?:rossoctl|kagenti)/;

/**
 * Whether a workload is an agent or a tool, or nothing of Kagenti's.
 *
 * @remarks
 * Kagenti does not ask. It shows, and deletes, any deployment under the name that a path
 * gives (measured): a tool by way of agents, and a database by way of either.
 *
 * @param labels - The workload's labels
 * @returns What it is; nothing when Kagenti made it and its operator has yet to say
 * @internal
 */
export function readKind(
  labels: Readonly<Record<string, string>>,
): Subject['kind'] | 'other' | undefined {
  const types = Object.keys(labels).filter(key => TYPE_LABEL.test(key));
  const found = [...types, COMPONENT_LABEL]
    .map(key => labels[key])
    .find(value => KINDS.has(value));
  if (found) return found as Subject['kind'];
  const isKagentis =
    KAGENTI.test(labels[MAKER_LABEL] ?? '') || readProtocols(labels).length > 0;
  return isKagentis && types.length === 0 ? undefined : 'other';
}

import type { Subject } from './Subject';

// Kagenti has had two names so far, and other people's labels may well end in `type` too.
const TYPE_LABELS = ['kagenti.io/type', 'rossoctl.io/type'];

/**
 * Whether a workload says to be an agent or a tool.
 *
 * @remarks
 * Kagenti does not look: it shows and deletes a tool as an agent when asked to (measured),
 * which would lead around the permissions of one kind by way of the other. Its operator
 * sets the label some time after a workload was made, so saying nothing proves nothing.
 *
 * @param labels - The workload's labels
 * @internal
 */
export function readKind(
  labels: Readonly<Record<string, string>>,
): Subject['kind'] | undefined {
  const kind = TYPE_LABELS.map(key => labels[key]).find(Boolean);
  return kind === 'agent' || kind === 'tool' ? kind : undefined;
}

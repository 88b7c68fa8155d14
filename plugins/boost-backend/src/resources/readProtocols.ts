const PROTOCOL_LABEL = /^protocol\.[^/]+\/(.+)$/;

// From before a workload could speak several. Kagenti has had two domains so far, and other
// people's labels may well be called `protocol` too.
const LEGACY_LABELS = ['rossoctl.io/protocol', 'kagenti.io/protocol'];

/**
 * The protocols of a workload, read off its labels as Kagenti reads them for its lists.
 *
 * @remarks
 * Kagenti looks for one domain, its own, and the API does not tell which that is. A label
 * of the same form under any other domain counts here, so that a Kagenti of a new name
 * loses nobody their protocol.
 *
 * @param labels - The workload's labels
 * @internal
 */
export function readProtocols(
  labels: Readonly<Record<string, string>>,
): string[] {
  const protocols = Object.keys(labels).flatMap(
    key => PROTOCOL_LABEL.exec(key)?.[1] ?? [],
  );
  if (protocols.length > 0) return [...new Set(protocols)];
  const legacy = LEGACY_LABELS.map(key => labels[key]).find(Boolean);
  return legacy ? [legacy] : [];
}

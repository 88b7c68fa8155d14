const PROTOCOL_LABEL = /^protocol\.(?:rossoctl|kagenti)\.io\/(.+)$/;

// From before a workload could speak several. Kagenti has had two domains so far, and other
// people's labels may well be called `protocol` too.
const LEGACY_LABELS = ['rossoctl.io/protocol', 'kagenti.io/protocol'];

/**
 * The protocols of a workload, read off its labels as Kagenti reads them for its lists.
 *
 * @remarks
 * Kagenti looks for one domain, its own, and the API does not tell which of its two that
 * is. A label of the same form under anybody else's is none of a protocol, there or here:
 * lists and details have to agree.
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

/**
 * The first of those with the same hint, as the Workload API standard wants it in
 * sections 5.2.1 and 6.2.1. Those without a hint stay.
 */
export function withDistinctHints<Svid extends { readonly hint: string }>(
  svids: readonly Svid[],
): Svid[] {
  const seen = new Set<string>();
  return svids.filter(({ hint }) => {
    if (hint === '') return true;
    if (seen.has(hint)) return false;
    seen.add(hint);
    return true;
  });
}

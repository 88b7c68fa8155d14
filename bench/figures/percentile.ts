/**
 * The value that a share of the samples does not exceed, by nearest rank.
 *
 * @param samples - At least one, in any order
 * @param share - From 0 to 1
 * @throws Error when there is no sample
 */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error('There is no sample');
  const sorted = Float64Array.from(samples).sort();
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(rank, 1) - 1];
}

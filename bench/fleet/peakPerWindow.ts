/**
 * The most that happened within any window of the given length.
 *
 * @param perSecond - How often it happened in each second
 * @param windowSeconds - How long a window is; it may begin at any second
 */
export function peakPerWindow(
  perSecond: readonly number[],
  windowSeconds: number,
): number {
  let inWindow = 0;
  let peak = 0;
  perSecond.forEach((count, second) => {
    inWindow += count - (perSecond[second - windowSeconds] ?? 0);
    peak = Math.max(peak, inWindow);
  });
  return peak;
}

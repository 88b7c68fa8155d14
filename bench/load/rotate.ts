/**
 * The same items in the same order, beginning at another one.
 *
 * @param items - Anything
 * @param start - Which comes first, counted round and round
 */
export function rotate<T>(items: readonly T[], start: number): T[] {
  const first = items.length === 0 ? 0 : start % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

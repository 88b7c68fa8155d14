import type { TokenCache } from './TokenCache';

/** How many tokens are granted for so many callers who find an empty cache together. */
export async function countColdGrants(
  cache: TokenCache,
  callers: number,
  countGrants: () => number,
): Promise<number> {
  const before = countGrants();
  await Promise.all(Array.from({ length: callers }, () => cache.getToken()));
  return countGrants() - before;
}

import { Secret } from '../secrets/Secret';
import type { StoredToken } from '../tokens/TokenStore';

/**
 * Reads what an opened seal holds. Another version of this code may have sealed it, so
 * its form is checked; whatever does not fit is no token.
 *
 * @param text - What a replica sealed, in JSON
 * @param nowMs - The wall clock
 */
export function readStoredToken(
  text: string,
  nowMs: number,
): StoredToken | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const { value, expiresAtMs, lifetimeSeconds } = content as Record<
    string,
    unknown
  >;
  if (typeof value !== 'string' || value === '') return undefined;
  if (!isPositive(expiresAtMs) || !isPositive(lifetimeSeconds)) {
    return undefined;
  }
  if (expiresAtMs <= nowMs) return undefined;
  return {
    value: new Secret(value),
    // Nothing lives longer than it did when it was granted. Where it seems to, the
    // clock of the replica that stored it is ahead of this one.
    expiresAtMs: Math.min(expiresAtMs, nowMs + lifetimeSeconds * 1000),
    lifetimeSeconds,
  };
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

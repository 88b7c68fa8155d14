/** What remains of a token's life as buffer when the configured one is too large for it. */
const SHARE_OF_A_SHORT_LIFE = 1 / 4;

/**
 * The buffer to keep before a token's expiry. For a token that lives shorter than
 * twice the configured buffer it is a quarter of its life: the full buffer would
 * leave little or nothing of it, and every call would cost a grant.
 */
export function bufferMs(lifetimeMs: number, configuredMs: number): number {
  return lifetimeMs < 2 * configuredMs
    ? lifetimeMs * SHARE_OF_A_SHORT_LIFE
    : configuredMs;
}

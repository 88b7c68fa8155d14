/**
 * Time as the token manager needs it.
 *
 * @public
 */
export interface Clock {
  /** Milliseconds since the epoch; may jump when the machine's clock is set. */
  wallMs(): number;
  /** Milliseconds that never go back; stands still while the machine sleeps. */
  monotonicMs(): number;
}

/**
 * This machine's clocks.
 *
 * @public
 */
export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

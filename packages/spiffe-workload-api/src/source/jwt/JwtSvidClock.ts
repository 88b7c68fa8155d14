/** Time as the cache of JWT-SVIDs needs it. */
export interface JwtSvidClock {
  /** Milliseconds since the epoch; may jump when the machine's clock is set. */
  wallMs(): number;
  /** Milliseconds that never go back; stands still while the machine sleeps. */
  monotonicMs(): number;
}

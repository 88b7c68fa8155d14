/** What happened to a fleet, second by second. */
export interface FleetCourse {
  /** Token requests that were sent, those into the outage among them. */
  readonly requestsPerSecond: readonly number[];
  /** Callers who got no token. */
  readonly failuresPerSecond: readonly number[];
}

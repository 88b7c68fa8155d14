/** How long calls took, in microseconds. */
export interface CallTimes {
  readonly p50: number;
  readonly p99: number;
}

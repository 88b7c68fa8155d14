/** What a port of the upstream has seen. */
export interface TrafficReport {
  /** Since the start. */
  readonly connectionsOpened: number;
  readonly connectionsOpen: number;
  readonly streamsOpen: number;
  /** When streams were broken off from the other side, by their names. */
  readonly abortsMs: Readonly<Record<string, number>>;
}

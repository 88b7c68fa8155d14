/** What kind of a way it is. */
export interface Peer {
  /** Whether its time is the portal's. */
  readonly isInPortal: boolean;
  /** Whether anything stands between the caller and the upstream. */
  readonly isProxy: boolean;
}

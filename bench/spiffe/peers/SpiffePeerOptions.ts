/** Where a peer asks, by addresses such as `unix:/tmp/x/agent.sock`, and works. */
export interface SpiffePeerOptions {
  /** The agent itself, for calls that are timed. */
  readonly agent: string;
  /** The relay in front of it, for calls that are counted. */
  readonly counted: string;
  /** A folder for what has to be built first. */
  readonly folder: string;
}

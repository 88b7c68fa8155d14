/**
 * A real Keycloak that runs on this machine, on a port of its own, over plain HTTP.
 *
 * @public
 */
export interface RunningKeycloak {
  /** Its address without a path, such as `http://127.0.0.1:40001`. */
  readonly url: string;
  /** Asks for a new access token that may administer every realm. */
  adminToken(): Promise<string>;
  /**
   * Takes it away, as an operator who stops it: waits until it has ended. Its
   * data and its port stay.
   */
  pause(): Promise<void>;
  /**
   * Brings it back after {@link RunningKeycloak.pause}, at the same address and
   * with the same data, and waits until every realm answers. Does nothing while it runs.
   *
   * @throws Error when it has not come up after two minutes; the error shows the
   * end of its log
   */
  resume(): Promise<void>;
  /** Ends it, waits until it has ended, and removes its data. */
  stop(): Promise<void>;
}

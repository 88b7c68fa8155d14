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
  /** Ends it, waits until it has ended, and removes its data. */
  stop(): Promise<void>;
}

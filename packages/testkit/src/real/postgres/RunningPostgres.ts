/**
 * A real PostgreSQL that runs on this machine, on a port of its own, with an empty
 * database.
 *
 * @public
 */
export interface RunningPostgres {
  /** How to reach it, as node-postgres and Backstage want it; no password is needed. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
  };
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

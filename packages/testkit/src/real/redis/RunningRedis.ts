/**
 * A real Redis that runs on this machine, on a port of its own, without persistence.
 *
 * @public
 */
export interface RunningRedis {
  /** Its address, such as `redis://127.0.0.1:40001`. */
  readonly url: string;
  /** Its port, for one that is to take its place. */
  readonly port: number;
  /** Ends it as a crash does, at once and without a farewell. */
  kill(): Promise<void>;
  /** Ends it if it still runs, and removes its folder. */
  stop(): Promise<void>;
}

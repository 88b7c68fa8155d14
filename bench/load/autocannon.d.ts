/** As much of it as is used here; it brings no types of its own. */
declare module 'autocannon' {
  interface Request {
    readonly method?: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Buffer;
  }

  interface Client {
    setRequests(requests: readonly Request[]): void;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    /** In seconds. */
    readonly timeout?: number;
    /** Requests a second of each connection; as many as go when absent. */
    readonly connectionRate?: number;
    /** How often it looks whether the time is over, in milliseconds. */
    readonly sampleInt?: number;
    readonly setupClient?: (client: Client) => void;
  }

  interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    /** In seconds. */
    readonly duration: number;
  }

  interface Run extends PromiseLike<Result> {
    on(
      event: 'response',
      listener: (
        client: Client,
        status: number,
        bytes: number,
        /** In milliseconds, with fractions. */
        time: number,
      ) => void,
    ): this;
  }

  export default function autocannon(options: Options): Run;
}

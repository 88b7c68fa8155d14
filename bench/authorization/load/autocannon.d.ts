/** As much of it as is used here; it brings no types of its own. */
declare module 'autocannon' {
  interface Request {
    readonly headers: Readonly<Record<string, string>>;
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

  export default function autocannon(options: Options): Promise<Result>;
}

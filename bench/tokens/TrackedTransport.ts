import {
  NodeFetchTransport,
  type TokenEndpointAnswer,
  type TokenEndpointRequest,
  type TokenEndpointTransport,
} from 'workload-oauth';

/** Counts the requests, and lets one wait until all have been answered. */
export class TrackedTransport implements TokenEndpointTransport {
  readonly #transport = NodeFetchTransport.create();
  readonly #pending = new Set<Promise<unknown>>();
  #count = 0;

  private constructor() {}

  static create(): TrackedTransport {
    return new TrackedTransport();
  }

  get count(): number {
    return this.#count;
  }

  post(request: TokenEndpointRequest): Promise<TokenEndpointAnswer> {
    this.#count++;
    const answer = this.#transport.post(request);
    this.#pending.add(answer);
    const forget = () => this.#pending.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  async settle(): Promise<void> {
    do {
      await Promise.allSettled(this.#pending);
      await new Promise(resolve => setImmediate(resolve));
    } while (this.#pending.size > 0);
  }

  close(): void {
    this.#transport.close();
  }
}

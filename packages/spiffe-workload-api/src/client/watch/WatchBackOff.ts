/** The SPIFFE Workload Endpoint standard asks for a back-off; go-spiffe begins here too. */
const SHORTEST_MS = 1_000;

/** With the jitter on top, the longest wait is half a minute, as go-spiffe's. */
const LONGEST_WITHOUT_JITTER_MS = 20_000;

/** Up to half as much again, so that a node's workloads do not return all at once. */
const JITTER = 0.5;

/**
 * The waits between attempts to reach an agent: from 1 to 30 seconds, doubling, with
 * jitter, and from the beginning again after a success.
 */
export class WatchBackOff {
  readonly #random: () => number;
  #failures = 0;

  private constructor(random: () => number) {
    this.#random = random;
  }

  /** @param random - chance, from 0 to below 1 */
  static create(random: () => number): WatchBackOff {
    return new WatchBackOff(random);
  }

  /** How long to wait after one more failure, in milliseconds. */
  nextMs(): number {
    const baseMs = Math.min(
      LONGEST_WITHOUT_JITTER_MS,
      SHORTEST_MS * 2 ** this.#failures,
    );
    this.#failures++;
    return baseMs * (1 + JITTER * this.#random());
  }

  reset(): void {
    this.#failures = 0;
  }
}

/**
 * For how long a refusal that may pass counts as passing. Keycloak fetches changed keys
 * ten seconds after the last time at the latest, and clocks of two machines differ by
 * seconds; three times that leaves room for a slow start of either side.
 */
const GRACE_MS = 30_000;

/** Longer than the longest wait between two tries: a refusal after this is another story. */
const GAP_MS = 600_000;

/**
 * Tells a refusal that has just begun from one that lasts.
 *
 * @remarks
 * A client that is misconfigured is asked for rarely, up to five minutes apart, since
 * somebody has to come and mend it. A change of keys looks the same in Keycloak's answer
 * and is over in seconds; waiting for minutes then would be an outage of our own making.
 * The wall clock will do: a jump costs one long wait at most.
 */
export class RefusalEpisode {
  readonly #nowMs: () => number;
  #sinceMs: number | undefined;
  #lastMs = 0;

  private constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  static create(nowMs: () => number): RefusalEpisode {
    return new RefusalEpisode(nowMs);
  }

  /** Notes a refusal, and tells whether it may still pass by itself. */
  recordRefusal(): boolean {
    const nowMs = this.#nowMs();
    const sinceLastMs = nowMs - this.#lastMs;
    if (sinceLastMs < 0 || sinceLastMs > GAP_MS) this.#sinceMs = undefined;
    this.#sinceMs ??= nowMs;
    this.#lastMs = nowMs;
    return nowMs - this.#sinceMs < GRACE_MS;
  }

  recordSuccess(): void {
    this.#sinceMs = undefined;
  }
}

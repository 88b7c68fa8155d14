import { RequestRefusal } from '../../answers/RequestRefusal';

/**
 * Each takes two sockets of the system. So many fit into what a process may usually have
 * open, and into memory with a quarter of a mebibyte waiting for each.
 */
const MAXIMUM = 2_000;
/** Nobody knows when one will end, and so many callers should not come back at once. */
const RETRY_AFTER_SECONDS = 30;

/**
 * Counts the connections of all callers, and refuses one too many.
 *
 * @remarks
 * It holds where users may have as many as they like, too. A replica counts for itself.
 *
 * @internal
 */
export class ConnectionLimit {
  readonly #maximum: number;
  #open = 0;

  private constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /**
   * @param options - How many there may be; 2000 when absent
   */
  static create(options: { maximum?: number } = {}): ConnectionLimit {
    return new ConnectionLimit(options.maximum ?? MAXIMUM);
  }

  /**
   * Counts a connection for as long as it lasts.
   *
   * @param connect - Lets it last
   * @throws RequestRefusal with `TOO_MANY_STREAMS` when it is one too many
   */
  async hold<Outcome>(connect: () => Promise<Outcome>): Promise<Outcome> {
    if (this.#open >= this.#maximum) {
      throw new RequestRefusal(
        'TOO_MANY_STREAMS',
        `The portal has ${this.#maximum} WebSockets open, and takes no more at once. Try again later. An administrator can add replicas, or lower boost.kagenti.limits.streamsPerUser.`,
        { retryAfterSeconds: RETRY_AFTER_SECONDS },
      );
    }
    this.#open += 1;
    try {
      return await connect();
    } finally {
      this.#open -= 1;
    }
  }
}

import type { ServerResponse } from 'node:http';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Caller } from '../authorization/Caller';
import { OpenCount } from './OpenCount';

/** Nobody knows when a stream will end; by then a short answer of an agent has. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Counts the streams that each caller has open, and refuses one too many.
 *
 * @internal
 */
export class StreamLimit {
  readonly #open: OpenCount;
  readonly #streamsPerUser: number;

  private constructor(streamsPerUser: number) {
    this.#open = OpenCount.upTo(streamsPerUser);
    this.#streamsPerUser = streamsPerUser;
  }

  /**
   * @param options - How many streams each caller may have; 0 for no limit
   */
  static create(options: { streamsPerUser: number }): StreamLimit {
    return new StreamLimit(options.streamsPerUser);
  }

  /** How many callers have a stream open. */
  get callers(): number {
    return this.#open.callers;
  }

  /**
   * Counts a stream until it is left.
   *
   * @param caller - Whose it is
   * @returns what to call when it has ended; once counts, and more often does no harm
   * @throws RequestRefusal with `TOO_MANY_STREAMS` when it is one too many
   */
  enter(caller: Caller): () => void {
    const leave = this.#open.enter(caller);
    if (leave) return leave;
    const most = this.#streamsPerUser;
    throw new RequestRefusal(
      'TOO_MANY_STREAMS',
      `You have ${most} ${most === 1 ? 'stream' : 'streams'} open, and no more are allowed at once. Close one, or ask an administrator to raise boost.kagenti.limits.streamsPerUser.`,
      { retryAfterSeconds: RETRY_AFTER_SECONDS },
    );
  }

  /**
   * Counts a stream until its response is closed, whichever side closes it.
   *
   * @param caller - Whose it is
   * @param response - What it is sent with
   * @throws RequestRefusal with `TOO_MANY_STREAMS` when it is one too many
   */
  enterUntilClosed(caller: Caller, response: ServerResponse): void {
    OpenCount.leaveWith(response, this.enter(caller));
  }
}

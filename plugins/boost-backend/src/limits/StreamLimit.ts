import type { ServerResponse } from 'node:http';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Caller } from '../authorization/Caller';
import { nameCaller } from './nameCaller';

/** Nobody knows when a stream will end; by then a short answer of an agent has. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Counts the streams that each caller has open, and refuses one too many.
 *
 * @remarks
 * It holds a number for each caller who has a stream open, and nothing for anybody else.
 * A replica counts for itself.
 *
 * @internal
 */
export class StreamLimit {
  readonly #open = new Map<string, number>();
  readonly #streamsPerUser: number;

  private constructor(streamsPerUser: number) {
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
    return this.#open.size;
  }

  /**
   * Counts a stream until it is left.
   *
   * @param caller - Whose it is
   * @returns what to call when it has ended; once counts, and more often does no harm
   * @throws RequestRefusal with `TOO_MANY_STREAMS` when it is one too many
   */
  enter(caller: Caller): () => void {
    const most = this.#streamsPerUser;
    if (most === 0) return () => {};
    const name = nameCaller(caller);
    const open = this.#open.get(name) ?? 0;
    if (open >= most) {
      throw new RequestRefusal(
        'TOO_MANY_STREAMS',
        `You have ${most} ${most === 1 ? 'stream' : 'streams'} open, and no more are allowed at once. Close one, or ask an administrator to raise boost.kagenti.limits.streamsPerUser.`,
        { retryAfterSeconds: RETRY_AFTER_SECONDS },
      );
    }
    this.#open.set(name, open + 1);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      const left = (this.#open.get(name) ?? 0) - 1;
      if (left > 0) this.#open.set(name, left);
      else this.#open.delete(name);
    };
  }

  /**
   * Counts a stream until its response is closed, whichever side closes it.
   *
   * @param caller - Whose it is
   * @param response - What it is sent with
   * @throws RequestRefusal with `TOO_MANY_STREAMS` when it is one too many
   */
  enterUntilClosed(caller: Caller, response: ServerResponse): void {
    const leave = this.enter(caller);
    // A caller who left during authorization has had its close event already.
    if (response.closed || response.destroyed) leave();
    else response.once('close', leave);
  }
}

import type { ServerResponse } from 'node:http';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Caller } from '../authorization/Caller';
import { OpenCount } from './OpenCount';

/** One who asks slowly, or reads slowly, leaves as much to all the others. */
const SHARE = 0.5;

/** A page asks for more than one thing at a time, however few connections there are. */
const LEAST = 2;

/** Most calls have ended by then. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Counts the calls that each caller has under way, streams aside, and refuses those that
 * would take more than half of the connections to Kagenti.
 *
 * @internal
 */
export class CallLimit {
  readonly #open: OpenCount;
  readonly #most: number;

  private constructor(connections: number) {
    this.#most = Math.max(LEAST, Math.floor(connections * SHARE));
    this.#open = OpenCount.upTo(this.#most);
  }

  /**
   * @param options - How many connections there may be for calls
   */
  static create(options: { connections: number }): CallLimit {
    return new CallLimit(options.connections);
  }

  /**
   * Counts a call until its response is closed, whichever side closes it.
   *
   * @param caller - Whose it is
   * @param response - What it is answered with
   * @throws RequestRefusal with `TOO_MANY_REQUESTS` when it is one too many
   */
  enterUntilClosed(caller: Caller, response: ServerResponse): void {
    const leave = this.#open.enter(caller);
    if (leave) {
      OpenCount.leaveWith(response, leave);
      return;
    }
    throw new RequestRefusal(
      'TOO_MANY_REQUESTS',
      `You have ${this.#most} requests under way, half of what the portal has connections to Kagenti for. Wait until one is answered, or ask an administrator to raise boost.kagenti.connections.maximum.`,
      { retryAfterSeconds: RETRY_AFTER_SECONDS },
    );
  }
}

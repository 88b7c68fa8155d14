import type { ServerResponse } from 'node:http';
import type { Caller } from '../authorization/Caller';
import { nameCaller } from './nameCaller';

/**
 * Counts what each caller has under way at once.
 *
 * @remarks
 * It holds a number for each caller who has something under way, and nothing for anybody
 * else. A replica counts for itself.
 *
 * @internal
 */
export class OpenCount {
  readonly #open = new Map<string, number>();
  readonly #maximum: number;

  private constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /**
   * @param maximum - How much each caller may have; 0 for no limit
   */
  static upTo(maximum: number): OpenCount {
    return new OpenCount(maximum);
  }

  /** How many callers have something under way. */
  get callers(): number {
    return this.#open.size;
  }

  /**
   * Counts one more until it is left.
   *
   * @param caller - Whose it is
   * @returns what to call when it has ended; once counts, and more often does no harm.
   * Nothing when it is one too many
   */
  enter(caller: Caller): (() => void) | undefined {
    if (this.#maximum === 0) return () => {};
    const name = nameCaller(caller);
    const open = this.#open.get(name) ?? 0;
    if (open >= this.#maximum) return undefined;
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
   * Calls a function when a response is closed, whichever side closes it, and at once if it
   * is: a caller who left during authorization has had its close event already.
   *
   * @param response - The response
   * @param leave - What to call
   */
  static leaveWith(response: ServerResponse, leave: () => void): void {
    if (response.closed || response.destroyed) leave();
    else response.on('close', leave);
  }
}

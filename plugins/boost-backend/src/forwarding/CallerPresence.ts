import type { ServerResponse } from 'node:http';
import type { CallSignal } from 'backstage-plugin-boost-node';

/**
 * Fires when the caller's connection closes before the answer is complete, and never
 * otherwise.
 *
 * @remarks
 * It listens to the response, not to the request: a request counts as closed as soon
 * as its body was read, while its caller still waits.
 *
 * @internal
 */
export class CallerPresence implements CallSignal {
  // Made anew each time: seldom more than one, and an array that grows keeps room for 16 for
  // as long as a stream lasts.
  #listeners: readonly (() => void)[] = [];
  #reason: Error | undefined;

  private constructor(response: ServerResponse) {
    if (response.destroyed) this.#reason = callerLeft();
    response.on('close', () => {
      if (!response.writableFinished) this.#fire();
    });
  }

  /**
   * @param response - The caller's
   */
  static of(response: ServerResponse): CallerPresence {
    return new CallerPresence(response);
  }

  get aborted(): boolean {
    return this.#reason !== undefined;
  }

  get reason(): Error | undefined {
    return this.#reason;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter(each => each !== listener);
  }

  #fire(): void {
    if (this.#reason) return;
    this.#reason = callerLeft();
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}

/** By the name that Node gives it. */
function callerLeft(): Error {
  return Object.assign(new Error('The caller left'), { name: 'AbortError' });
}

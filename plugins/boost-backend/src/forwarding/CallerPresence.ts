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
  // Seldom more than one.
  #listeners: (() => void)[] = [];
  #reason: Error | undefined;

  private constructor(response: ServerResponse) {
    if (response.destroyed) this.#reason = callerLeft();
    response.once('close', () => {
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
    this.#listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
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

/**
 * What happens later.
 *
 * @internal
 */
export interface Timers {
  /**
   * Does something once.
   *
   * @param milliseconds - When
   * @param act - What
   * @returns what to call when it shall not happen after all
   */
  after(milliseconds: number, act: () => void): () => void;
}

/**
 * This process's timers. None of them keeps it alive.
 *
 * @internal
 */
export const systemTimers: Timers = {
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * A place for short texts that other processes reach too, such as Redis. Backstage's
 * cache service fits it through a small adapter.
 *
 * @remarks
 * It may fail, hang or forget at any time, and may be read and written by others.
 *
 * @public
 */
export interface ByteStore {
  /**
   * The text under a name, or undefined when there is none.
   *
   * @param name - What the text was stored under
   */
  get(name: string): Promise<string | undefined>;
  /**
   * Stores a text.
   *
   * @param name - Replaces what was stored under this name before
   * @param text - Printable ASCII
   * @param timeToLiveMs - Whole milliseconds, 1 or more, after which it may be forgotten
   */
  set(name: string, text: string, timeToLiveMs: number): Promise<void>;
  /**
   * Forgets a text.
   *
   * @param name - What the text was stored under
   */
  delete(name: string): Promise<void>;
}

import type { CallWait } from './CallWait';

/**
 * Hears when a call waits, and for what, so that whoever makes it can tell its own time
 * from that of others. Several waits can be under way at once.
 *
 * @public
 */
export interface CallClock {
  /** A wait begins. */
  begin(wait: CallWait): void;
  /** One that began is over. */
  end(wait: CallWait): void;
}

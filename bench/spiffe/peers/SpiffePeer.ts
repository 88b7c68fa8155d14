import type { CallTimes } from './CallTimes';
import type { SteadyLoad } from './SteadyLoad';

/** A SPIFFE library, behind one face. */
export interface SpiffePeer {
  /** Times the source's call for a JWT-SVID, one after the other, at the agent itself. */
  timeSource(calls: number): Promise<CallTimes>;
  /** Times the client's call, which asks the agent each time. */
  timeClient(calls: number): Promise<CallTimes>;
  /**
   * Asks a source that goes through the counting relay.
   *
   * @returns how many calls were answered; one that is refused rejects
   */
  askSteadily(load: SteadyLoad): Promise<number>;
  stop(): Promise<void>;
}

import { KagentiSeed } from './seed/KagentiSeed';
import { KagentiTimings } from './KagentiTimings';

/**
 * What {@link startKagenti} takes.
 *
 * @public
 */
export interface KagentiOptions {
  /** The TCP port. 0, the default, takes any free one. */
  port?: number;
  /**
   * Where the realm's keys are. Absent: authentication is off, as it is in a
   * Kagenti that was not told otherwise, and everybody is an administrator.
   */
  jwksUri?: string;
  /** What role names and label domains begin with. `kagenti` when absent. */
  rolePrefix?: string;
  /** `true`: agent and tool lists are bare arrays, as some versions send them. */
  bareLists?: boolean;
  /** What exists at the start. {@link defaultSeed} when absent. */
  seed?: KagentiSeed;
  /** Whether agents can be reached by WebSocket, which is a feature flag. `false` when absent. */
  acp?: boolean;
  /** How fast chats go. */
  timings?: KagentiTimings;
}

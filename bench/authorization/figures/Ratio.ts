import type { PeerName } from '../scene/PeerName';

/** How Boost is held against another peer. */
export interface Ratio {
  readonly name: string;
  /** What both have measured. */
  readonly figure: string;
  readonly to: PeerName;
  /** What the ratio must not fall below. */
  readonly atLeast?: number;
  /** What the ratio must not rise above. */
  readonly atMost?: number;
}

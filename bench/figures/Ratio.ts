/** How one peer is held against another one. */
export interface Ratio<Peer extends string = string> {
  readonly name: string;
  /** What both have measured. */
  readonly figure: string;
  readonly to: Peer;
  /** What the ratio must not fall below. */
  readonly atLeast?: number;
  /** What the ratio must not rise above. */
  readonly atMost?: number;
}

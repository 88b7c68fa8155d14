/**
 * Where the time of a request went, in milliseconds. The parts do not overlap.
 *
 * @internal
 */
export interface SpentTimes {
  /** The portal's own, without the others. */
  readonly boost: number;
  readonly token: number;
  readonly authorize: number;
  readonly kagenti: number;
  readonly caller: number;
}

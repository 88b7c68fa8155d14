/**
 * How long a body may be.
 *
 * @internal
 */
export interface BodyLimit {
  readonly maximumBytes: number;
  /** What a longer one is refused with. */
  readonly refuse: () => Error;
}

import type { BodyLimit } from '../forwarding/BodyLimit';

/**
 * How long bodies may be, by what they are for.
 *
 * @internal
 */
export interface BodyLimits {
  /** What is said to an agent or a tool. */
  readonly message: BodyLimit;
  /** What creates, builds, finalizes or parses something. */
  readonly definition: BodyLimit;
}

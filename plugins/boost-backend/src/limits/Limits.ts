import type { BodyLimits } from './BodyLimits';
import type { CallLimit } from './CallLimit';
import type { RequestLimit } from './RequestLimit';
import type { StreamLimit } from './StreamLimit';

/**
 * All limits of what callers may ask for.
 *
 * @internal
 */
export interface Limits {
  /** The requests of each caller in a minute. */
  readonly requests: RequestLimit;
  /** The calls of each caller at once, streams aside. */
  readonly calls: CallLimit;
  /** The streams of each caller at once. */
  readonly streams: StreamLimit;
  /** The bodies of requests. */
  readonly bodies: BodyLimits;
}

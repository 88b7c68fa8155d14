import type { KagentiLimitsConfig } from '../KagentiLimitsConfig';
import type { ReadValue } from './ReadValue';

/** Ten a second: pages that poll and a person who clicks stay far below it. */
const DEFAULT_REQUESTS_PER_MINUTE = 600;
/** A person with many tabs; five such users fill the default pool of connections. */
const DEFAULT_STREAMS_PER_USER = 20;
/** Text for hours of reading, and what definitions of agents stay far below. */
const DEFAULT_BODY_BYTES = 1_048_576;

/**
 * Puts the keys of `boost.kagenti.limits` together.
 *
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readLimits(read: ReadValue): KagentiLimitsConfig {
  return {
    requestsPerMinute:
      read('boost.kagenti.limits.requestsPerMinute') ??
      DEFAULT_REQUESTS_PER_MINUTE,
    streamsPerUser:
      read('boost.kagenti.limits.streamsPerUser') ?? DEFAULT_STREAMS_PER_USER,
    messageBytes:
      read('boost.kagenti.limits.messageBytes') ?? DEFAULT_BODY_BYTES,
    definitionBytes:
      read('boost.kagenti.limits.definitionBytes') ?? DEFAULT_BODY_BYTES,
  };
}

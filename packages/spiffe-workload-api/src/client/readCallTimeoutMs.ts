import { SpiffeError } from '../errors/SpiffeError';

/** SPIRE's agent gives its server as long; a shorter time would cut what may yet succeed. */
const CALL_TIMEOUT_SECONDS = 30;
const LONGEST_TIMEOUT_SECONDS = 3_600;

/**
 * How long a call may take.
 *
 * @throws {@link SpiffeError} `INVALID_OPTION` outside of its range
 */
export function readCallTimeoutMs(seconds = CALL_TIMEOUT_SECONDS): number {
  if (!(seconds >= 0.001 && seconds <= LONGEST_TIMEOUT_SECONDS)) {
    throw new SpiffeError(
      'INVALID_OPTION',
      `Option 'callTimeoutSeconds' must be a number from 0.001 to ${LONGEST_TIMEOUT_SECONDS}.`,
    );
  }
  return seconds * 1000;
}

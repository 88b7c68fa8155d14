import type { SpentTimes } from './SpentTimes';

/**
 * The value of a `Server-Timing` header (W3C Server Timing, section 3): milliseconds, which
 * add up to the time from the arrival of the request to the head of its answer, less what
 * the caller took to send a body.
 *
 * @remarks
 * A tenth of a millisecond is as fine as it gets: enough to find what is slow, and less to
 * learn from than the caller's own clock tells.
 *
 * @param spent - Where the time went
 * @internal
 */
export function formatServerTiming(spent: SpentTimes): string {
  const entries = [
    ['boost', spent.boost],
    ['token', spent.token],
    ['authorize', spent.authorize],
    ['kagenti', spent.kagenti],
  ] as const;
  return entries
    .map(([name, milliseconds]) => `${name};dur=${milliseconds.toFixed(1)}`)
    .join(', ');
}

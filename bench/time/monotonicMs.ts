/**
 * Milliseconds, with fractions, of the machine's monotonic clock: all processes read the
 * same one, so that what one of them sends can be timed by another.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1_000_000;
}

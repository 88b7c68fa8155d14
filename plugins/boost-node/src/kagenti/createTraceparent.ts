/**
 * The header of a trace that begins here: W3C Trace Context, section 3.2.
 *
 * @remarks
 * It is marked as recorded, although the portal records nothing itself: whoever follows
 * the caller's choice, as tracing libraries do unless told otherwise, would else stop
 * recording what it recorded before.
 *
 * @param randomId - Makes UUIDs; those of `node:crypto` come from a stock of random
 * bytes, which makes them cheaper than asking for bytes of one's own
 */
export function createTraceparent(randomId: () => string): string {
  const span = randomId();
  const traceId = randomId().replaceAll('-', '');
  // The version digit of a UUID is never zero, so neither is any of the two.
  return `00-${traceId}-${span.slice(0, 8)}${span.slice(9, 13)}${span.slice(14, 18)}-01`;
}

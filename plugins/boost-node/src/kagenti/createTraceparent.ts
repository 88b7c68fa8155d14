import { randomHex } from './randomHex';

const TRACE_ID_BYTES = 16;
const PARENT_ID_BYTES = 8;
const TRACE_ID_DIGITS = 2 * TRACE_ID_BYTES;

/** The one value that neither id may have: W3C Trace Context, sections 3.2.2.3 and 3.2.2.4. */
const NOTHING = /^0+$/;

/**
 * The header of a trace that begins here: W3C Trace Context, section 3.2.
 *
 * @remarks
 * It is marked as recorded, although the portal records nothing itself: whoever follows
 * the caller's choice, as tracing libraries do unless told otherwise, would else stop
 * recording what it recorded before.
 *
 * @param random - Makes digits for so many bytes; for tests
 */
export function createTraceparent(
  random: (bytes: number) => string = randomHex,
): string {
  const digits = random(TRACE_ID_BYTES + PARENT_ID_BYTES);
  const traceId = something(digits.slice(0, TRACE_ID_DIGITS));
  const parentId = something(digits.slice(TRACE_ID_DIGITS));
  return `00-${traceId}-${parentId}-01`;
}

function something(id: string): string {
  return NOTHING.test(id) ? `${id.slice(1)}1` : id;
}

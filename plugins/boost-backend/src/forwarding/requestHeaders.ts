import type { IncomingHttpHeaders } from 'node:http';
import { namedByConnection } from './namedByConnection';

// Printable ASCII of a sane length: nothing that a parser further on could trip over.
const PLAIN = /^[\t\x20-\x7e]{1,1024}$/;

// W3C Trace Context, sections 2.2 and 2.3: no version ff, and no id that is all zero.
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const TRACESTATE = /^[\x20-\x7e]{1,512}$/;

// RFC 9110 section 14.1.2: the one unit of ranges that there is.
const BYTE_RANGES = /^bytes=[0-9, \t-]{1,256}$/;

/**
 * The headers of a request that are sent on to Kagenti.
 *
 * @remarks
 * An allow-list: the caller's portal token, cookies, forwarding headers and claims
 * of being somebody else do not have to be thought of to be kept back. What is repeated
 * arrives here as one value, joined by commas, and passes where that is of the form that
 * the header has.
 *
 * @param headers - The request's headers
 * @param hasBody - Whether a body is sent on; without one its type is not
 * @param isRangeAllowed - Whether the caller may ask for a part of the answer
 * @internal
 */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  hasBody: boolean,
  isRangeAllowed = false,
): Record<string, string> {
  // Lists are parsed and everything is relayed, so compression would only be undone.
  const forwarded: Record<string, string> = { 'accept-encoding': 'identity' };
  const dropped = namedByConnection(headers);
  const pass = (name: string, form: RegExp): boolean => {
    const value = headers[name];
    // Of most requests, most of these are absent.
    if (typeof value !== 'string' || dropped?.has(name)) return false;
    if (!form.test(value)) return false;
    forwarded[name] = value;
    return true;
  };
  pass('accept', PLAIN);
  pass('accept-language', PLAIN);
  if (hasBody) pass('content-type', PLAIN);
  // Neither means anything without the header before it.
  if (pass('traceparent', TRACEPARENT)) pass('tracestate', TRACESTATE);
  if (isRangeAllowed && pass('range', BYTE_RANGES)) pass('if-range', PLAIN);
  return forwarded;
}

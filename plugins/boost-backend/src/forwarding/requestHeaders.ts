import type { IncomingHttpHeaders } from 'node:http';

// Printable ASCII of a sane length: nothing that a parser further on could trip over.
const PLAIN = /^[\t\x20-\x7e]{1,1024}$/;

/** Request headers that Kagenti may see, and the form of those that can be forged. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  accept: PLAIN,
  'accept-language': PLAIN,
  'content-type': PLAIN,
  // W3C Trace Context, sections 3.2 and 3.3.
  traceparent: /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/,
  tracestate: /^[\x20-\x7e]{1,512}$/,
};

/**
 * The headers of a request that are sent on to Kagenti.
 *
 * @remarks
 * An allow-list: the caller's portal token, cookies, forwarding headers and claims
 * of being somebody else do not have to be thought of to be kept back.
 *
 * @param headers - The request's headers
 * @param hasBody - Whether a body is sent on; without one its type is not
 * @internal
 */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  hasBody: boolean,
): Record<string, string> {
  // Lists are parsed and everything is relayed, so compression would only be undone.
  const forwarded: Record<string, string> = { 'accept-encoding': 'identity' };
  for (const [name, form] of Object.entries(ALLOWED)) {
    const value = headers[name];
    if (name === 'content-type' && !hasBody) continue;
    if (typeof value === 'string' && form.test(value)) forwarded[name] = value;
  }
  return forwarded;
}

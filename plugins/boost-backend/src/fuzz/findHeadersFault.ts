import { type HeadersCase, MARK } from './headersArbitrary';
import type { Arrival } from './RecordingKagenti';

/** What the portal says of itself in every call. */
export interface OwnHeaders {
  /** Who asked. */
  readonly ref: string;
  /** The caller's Authorization header. */
  readonly authorization: string;
  /** Kagenti's own address. */
  readonly host: string;
}

const PLAIN = /^[\t\x20-\x7e]{1,1024}$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const ALL_ZERO = /-0+-/;

/** What may arrive, and in which form. Written by hand: nothing else is a judge. */
const FORMS: Readonly<
  Record<string, (value: string, own: OwnHeaders) => boolean>
> = {
  host: (value, { host }) => value === host,
  connection: value => value === 'keep-alive',
  accept: value => PLAIN.test(value),
  'accept-language': value => PLAIN.test(value),
  'accept-encoding': value => value === 'identity',
  'content-type': value => PLAIN.test(value),
  'content-length': value => /^\d+$/.test(value),
  'x-request-id': value => /^[A-Za-z0-9._:/+=-]{1,128}$/.test(value),
  'x-backstage-user': (value, { ref }) => value === ref,
  traceparent: value =>
    TRACEPARENT.test(value) && !ALL_ZERO.test(value) && !/^ff/.test(value),
  tracestate: value => /^[\x20-\x7e]{1,512}$/.test(value),
  range: value => /^bytes=[\d, -]+$/.test(value),
  'if-range': value => PLAIN.test(value),
};
/** What every call has to have. */
const NEEDED = ['host', 'x-request-id', 'x-backstage-user', 'traceparent'];

/**
 * What is wrong with the headers that arrived, for a person; undefined when they are as
 * they should be.
 *
 * @param sent - The request
 * @param arrival - What arrived of it
 * @param own - What the portal says of itself
 */
export function findHeadersFault(
  sent: HeadersCase,
  { headers, method, url }: Arrival,
  own: OwnHeaders,
): string | undefined {
  const named = readNamed(sent);
  for (const [name, value] of headers) {
    const sight = `${name}: ${JSON.stringify(value)}`;
    if (!FORMS[name]?.(value, own)) return `${sight} arrived`;
    if (value.includes(MARK)) return `${sight} is the caller's`;
    if (value.includes(own.authorization)) return `${sight} holds the token`;
    if (named.has(name) && sentValues(sent, name).includes(value)) {
      return `${sight} was for the portal alone`;
    }
  }
  const names = headers.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) return `${twice} arrived twice`;
  const missing = NEEDED.find(name => !names.includes(name));
  if (missing) return `${missing} is missing`;
  if (names.includes('tracestate') && !isTraceOfCaller(sent, headers)) {
    return 'tracestate arrived without the traceparent that it belongs to';
  }
  // Only what is passed on untouched can be asked for in parts.
  const isWhole = !`${method} ${url}`.endsWith('/route-status');
  if (isWhole && names.includes('range')) return `range arrived at ${url}`;
  return names.includes('if-range') && !names.includes('range')
    ? 'if-range arrived without range'
    : undefined;
}

/** RFC 9110 section 7.6.1: what Connection names is for the next hop alone. */
function readNamed(sent: HeadersCase): Set<string> {
  const values = sentValues(sent, 'connection').join(',');
  return new Set(values.split(',').map(name => name.trim().toLowerCase()));
}

function sentValues({ lines }: HeadersCase, wanted: string): string[] {
  return lines
    .filter(([name]) => name.toLowerCase() === wanted)
    .map(([, value]) => value.trim());
}

function isTraceOfCaller(sent: HeadersCase, headers: Arrival['headers']) {
  const arrived = headers.find(([name]) => name === 'traceparent')?.[1] ?? '';
  return sentValues(sent, 'traceparent').includes(arrived);
}

import type { RawAnswer } from '../testing/readRawAnswer';
import { MARK } from './headersArbitrary';

const HARMLESS_TYPE =
  /^(?:application\/(?:[a-z0-9.-]+\+)?json|text\/event-stream) *(?:;|$)/i;
const OWN_RULES = [
  ['cache-control', 'no-store, no-transform'],
  ['x-content-type-options', 'nosniff'],
];

const MAY_COME_BACK = [
  ...[
    'content-type',
    'content-length',
    'content-encoding',
    'transfer-encoding',
  ],
  ...['content-language', 'content-range', 'accept-ranges', 'etag'],
  ...['last-modified', 'retry-after', 'x-accel-buffering'],
  // Backstage's own: of its compression, and of the server.
  ...['vary', 'connection', 'keep-alive', 'content-disposition'],
];

/**
 * What is wrong with what the caller got, for a person; undefined when it is as it should
 * be.
 *
 * @param got - What the caller got; absent when there was no answer
 * @param usual - The names of the headers that every answer of the portal has
 */
export function findAnswerFault(
  got: RawAnswer | undefined,
  usual: readonly string[],
): string | undefined {
  if (!got) return 'there was no answer';
  const { status, headers } = got;
  if (status === 500) return 'the portal failed';
  const marked = headers.find(([, value]) => value.includes(MARK));
  if (marked) return `${marked.join(': ')} came back`;
  const names = headers.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) return `${twice} came back twice`;
  const strange = names.find(
    name => !usual.includes(name) && !MAY_COME_BACK.includes(name),
  );
  if (strange) return `${strange} came back`;
  if (names.includes('content-length') && names.includes('transfer-encoding')) {
    return 'its end is told in two ways';
  }
  const values = Object.fromEntries(headers);
  // Errors of the portal's own are JSON and say so.
  if (status === 502) return undefined;
  const broken = OWN_RULES.find(([name, value]) => values[name] !== value);
  if (broken) return `${broken[0]} is ${values[broken[0]]}`;
  const isLockedUp =
    values['content-security-policy'] === "sandbox; default-src 'none'" &&
    values['content-disposition'] === 'attachment';
  const type = values['content-type'] ?? '';
  const isHarmless = HARMLESS_TYPE.test(type) && !type.includes(',');
  return isHarmless || isLockedUp ? undefined : `${type} may render`;
}

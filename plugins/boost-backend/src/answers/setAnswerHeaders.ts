import type { ServerResponse } from 'node:http';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import { mediaTypeOf } from './mediaTypeOf';

const CONTENT_TYPE = 'content-type';
const CONTENT_LENGTH = 'content-length';

/** What describes the body, beside its type and its length. */
const DESCRIBING = [
  'content-encoding',
  'content-language',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
  'retry-after',
];

// Node refuses to send control characters, which would fail the whole answer; and what is
// beyond ASCII is read in several ways.
const PLAIN = /^[\t\x20-\x7e]+$/;
const DIGITS = /^[0-9]{1,15}$/;

type AnswerHead = Pick<KagentiAnswer, 'status' | 'headers'>;

/**
 * Sets the headers of an answer whose body is relayed untouched.
 *
 * @remarks
 * An allow-list: a cookie, a CORS rule, a redirect or a login challenge of Kagenti
 * would speak in the name of the portal. What came more than once is left out, for
 * nobody can say which of the two is meant. `no-transform` keeps Backstage's compression
 * away, which otherwise holds events back until its buffer is full.
 *
 * They are set one by one, since an object that collects them first costs a small answer
 * more than a kilobyte of garbage (measured).
 *
 * @param answer - Kagenti's answer
 * @param response - The caller's
 * @internal
 */
export function setAnswerHeaders(
  answer: AnswerHead,
  response: Pick<ServerResponse, 'setHeader'>,
): void {
  const given = answer.headers;
  const type = given[CONTENT_TYPE];
  const isTyped = typeof type === 'string' && PLAIN.test(type);
  response.setHeader(CONTENT_TYPE, isTyped ? type : 'application/octet-stream');
  response.setHeader('cache-control', 'no-store, no-transform');
  response.setHeader('x-content-type-options', 'nosniff');
  for (const name of DESCRIBING) {
    const value = given[name];
    if (typeof value === 'string' && PLAIN.test(value)) {
      response.setHeader(name, value);
    }
  }
  const kind = mediaTypeOf(answer);
  // The portal adds events of its own to a stream.
  if (kind !== 'eventStream' && hasLength(answer)) {
    response.setHeader(CONTENT_LENGTH, given[CONTENT_LENGTH] as string);
  }
  if (kind === 'eventStream') {
    // nginx in front of the portal would otherwise collect events.
    response.setHeader('x-accel-buffering', 'no');
  } else if (kind === 'other') {
    response.setHeader(
      'content-security-policy',
      "sandbox; default-src 'none'",
    );
    response.setHeader('content-disposition', 'attachment');
  }
}

/**
 * RFC 9112 section 6.2: never beside chunks, which Node makes of what has no length.
 * RFC 9110 section 8.6: never with 204.
 */
function hasLength({ status, headers }: AnswerHead): boolean {
  const length = headers[CONTENT_LENGTH];
  return (
    typeof length === 'string' &&
    headers['transfer-encoding'] === undefined &&
    status !== 204 &&
    DIGITS.test(length)
  );
}

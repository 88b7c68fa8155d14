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
 * The headers of an answer whose body is relayed untouched.
 *
 * @remarks
 * An allow-list: a cookie, a CORS rule, a redirect or a login challenge of Kagenti
 * would speak in the name of the portal. What came more than once is left out, for
 * nobody can say which of the two is meant. `no-transform` keeps Backstage's compression
 * away, which otherwise holds events back until its buffer is full.
 *
 * @param answer - Kagenti's answer
 * @internal
 */
export function answerHeaders(answer: AnswerHead): Record<string, string> {
  const given = answer.headers;
  const type = given[CONTENT_TYPE];
  const isTyped = typeof type === 'string' && PLAIN.test(type);
  const headers: Record<string, string> = {
    [CONTENT_TYPE]: isTyped ? type : 'application/octet-stream',
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
  };
  for (const name of DESCRIBING) {
    const value = given[name];
    if (typeof value === 'string' && PLAIN.test(value)) headers[name] = value;
  }
  const kind = mediaTypeOf(answer);
  // The portal adds events of its own to a stream.
  if (kind !== 'eventStream' && hasLength(answer)) {
    headers[CONTENT_LENGTH] = given[CONTENT_LENGTH] as string;
  }
  switch (kind) {
    case 'eventStream':
      // nginx in front of the portal would otherwise collect events.
      headers['x-accel-buffering'] = 'no';
      return headers;
    case 'json':
      return headers;
    default:
      headers['content-security-policy'] = "sandbox; default-src 'none'";
      headers['content-disposition'] = 'attachment';
      return headers;
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

import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import { mediaTypeOf } from './mediaTypeOf';

const RELAYED = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'etag',
  'last-modified',
  'retry-after',
];

/**
 * The headers of an answer whose body is relayed untouched.
 *
 * @remarks
 * An allow-list: a cookie, a CORS rule, a redirect or a login challenge of Kagenti
 * would speak in the name of the portal. `no-transform` keeps Backstage's compression
 * away, which otherwise holds events back until its buffer is full.
 *
 * @param answer - Kagenti's answer
 * @internal
 */
export function answerHeaders(answer: KagentiAnswer): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/octet-stream',
  };
  for (const name of RELAYED) {
    const value = answer.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers['cache-control'] = 'no-store, no-transform';
  headers['x-content-type-options'] = 'nosniff';
  switch (mediaTypeOf(answer)) {
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

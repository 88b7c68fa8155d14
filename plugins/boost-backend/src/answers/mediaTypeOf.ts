import type { KagentiAnswer } from 'backstage-plugin-boost-node';

const ONE_TYPE = /^[\t\x20-\x2b\x2d-\x7e]+$/;

/**
 * What kind of body an answer has, as far as the portal makes a difference.
 *
 * @param answer - Kagenti's answer
 * @internal
 */
export function mediaTypeOf({
  headers,
}: Pick<KagentiAnswer, 'headers'>): 'json' | 'eventStream' | 'other' {
  const contentType = headers['content-type'];
  // What nearly every answer is: it comes by here several times.
  if (contentType === 'application/json') return 'json';
  if (typeof contentType !== 'string') return 'other';
  // A browser reads a list of types and takes the last one that it knows; what is beyond
  // ASCII it reads in ways of its own.
  if (!ONE_TYPE.test(contentType)) return 'other';
  const essence = contentType.split(';', 1)[0].trim().toLowerCase();
  if (essence === 'text/event-stream') return 'eventStream';
  if (essence === 'application/json') return 'json';
  return /^application\/[a-z0-9.-]+\+json$/.test(essence) ? 'json' : 'other';
}

import type { IncomingMessage, Server } from 'node:http';

/** How many names and values Node keeps of a head when the server does not say. */
const KEPT_STRINGS = 2_000;

/**
 * Whether a request may have had more header fields than Node shows.
 *
 * @remarks
 * Node keeps as many as `maxHeadersCount` allows and drops the rest without a word, while
 * its parser goes by all of them, those that tell where the body ends included (measured).
 *
 * @param server - Whose request it is
 * @param request - The request
 * @internal
 */
export function isHeadCut(
  { maxHeadersCount }: Server,
  { rawHeaders }: IncomingMessage,
): boolean {
  const kept =
    typeof maxHeadersCount === 'number' ? maxHeadersCount * 2 : KEPT_STRINGS;
  return kept > 0 && rawHeaders.length >= kept;
}

import type { IncomingHttpHeaders } from 'node:http';
import type { BodyLimit } from '../forwarding/BodyLimit';

/**
 * Refuses a body that says of itself that it is too long, before a byte of it is read.
 *
 * @remarks
 * One that does not tell its length has to be counted while it is read. Node's parser has
 * seen to it that the length is one whole number, and that no coding stands beside it
 * (RFC 9112 section 6.3).
 *
 * @param headers - The request's
 * @param limit - How long it may be
 * @throws what the limit refuses with, `BODY_TOO_LARGE`
 * @internal
 */
export function checkBodyLength(
  headers: IncomingHttpHeaders,
  limit: BodyLimit,
): void {
  const length = headers['content-length'];
  if (length !== undefined && Number(length) > limit.maximumBytes) {
    throw limit.refuse();
  }
}

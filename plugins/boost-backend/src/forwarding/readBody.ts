import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { BodyLimit } from './BodyLimit';
import { refuseBrokenBody } from './refuseBrokenBody';
import { streamBody } from './streamBody';

/**
 * Up to here a body is sent with the headers in one write, which is what makes a small
 * request cheap. Of 64 KiB, joining the pieces already costs a quarter more than passing
 * them on while they arrive (measured).
 */
const SMALL_BYTES = 16 * 1024;

/**
 * Reads a request's body: a small one whole, any other as a stream that goes on while it
 * arrives.
 *
 * @param request - A request whose body nobody has read yet
 * @param limit - How long it may be
 * @returns Nothing when there is none. A stream may be the request itself, whose socket
 * carries the answer: it must not be destroyed
 * @throws RequestRefusal with `BODY_UNREADABLE` when it is compressed or breaks off; a
 * stream without a length fails with the same, or with `BODY_TOO_LARGE`
 * @internal
 */
export async function readBody(
  request: IncomingMessage,
  limit: BodyLimit,
): Promise<Buffer | Readable | undefined> {
  const { headers } = request;
  const encoding = headers['content-encoding'];
  if (encoding && encoding.toLowerCase() !== 'identity') {
    throw new RequestRefusal(
      'BODY_UNREADABLE',
      'The body is compressed, which Kagenti cannot read. Send it without Content-Encoding.',
    );
  }
  // RFC 9112 section 6.3: a request without either has no body.
  const isChunked = headers['transfer-encoding'] !== undefined;
  if (isChunked && !/^chunked$/i.test(String(headers['transfer-encoding']))) {
    throw new RequestRefusal(
      'BODY_UNREADABLE',
      'The body has a transfer coding beside chunked, which would reach Kagenti undone. Send it without.',
    );
  }
  const length = Number(headers['content-length'] ?? 0);
  if (!isChunked && length === 0) return undefined;
  if (isChunked) return streamBody(request, limit);
  // Of a length that was announced, and has been looked at, Node lets no more through.
  return length > SMALL_BYTES ? request : readSmall(request);
}

/** Node hands over no more bytes than the length that was announced. */
function readSmall(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    // A request also closes after its end. An error that nobody sees would cost as much as
    // all else that is done for a small body.
    const fail = () => {
      if (!request.readableEnded) reject(refuseBrokenBody());
    };
    if (request.destroyed) {
      fail();
      return;
    }
    const keep = (chunk: Buffer) => void chunks.push(chunk);
    const finish = () => {
      // The request lasts as long as its answer, which may be a stream of hours.
      request
        .off('data', keep)
        .off('end', finish)
        .off('error', fail)
        .off('close', fail);
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    };
    request
      .on('data', keep)
      .on('end', finish)
      .on('error', fail)
      .on('close', fail);
  });
}

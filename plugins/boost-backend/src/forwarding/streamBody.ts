import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { BodyLimit } from './BodyLimit';
import { refuseBrokenBody } from './refuseBrokenBody';

/**
 * A request's body as a stream of its own. Giving it up leaves the request alive, since its
 * socket carries the answer.
 *
 * @param request - A request whose body nobody has read yet
 * @param limit - How long it may be; a longer one fails with what that says
 * @internal
 */
export function streamBody(
  request: IncomingMessage,
  limit: BodyLimit,
): Readable {
  const stream = new Readable({
    read: () => request.resume(),
    destroy: (error, done) => {
      request.pause();
      done(error);
    },
  });
  // Whoever sends it on listens later, when there is a token and a connection.
  stream.on('error', () => {});
  let length = 0;
  request
    .on('data', (chunk: Buffer) => {
      if (stream.destroyed) return;
      length += chunk.length;
      if (length > limit.maximumBytes) stream.destroy(limit.refuse());
      else if (!stream.push(chunk)) request.pause();
    })
    .once('end', () => stream.push(null))
    .once('close', () => {
      if (!request.readableEnded) stream.destroy(refuseBrokenBody());
    });
  request.on('error', () => stream.destroy(refuseBrokenBody()));
  return stream;
}

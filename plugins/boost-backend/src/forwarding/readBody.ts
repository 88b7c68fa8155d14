import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { RequestRefusal } from '../answers/RequestRefusal';

// The size up to which a call can be repeated after a refused token. Chat messages
// and manifests stay far below; more would cost this much memory for each upload.
const MAXIMUM_BUFFERED_BYTES = 1024 * 1024;

/**
 * Reads a request's body: small ones whole, so that they can be sent twice, larger
 * ones as a stream that goes on where reading stopped.
 *
 * @param request - A request whose body nobody has read yet
 * @throws RequestRefusal with `BODY_UNREADABLE`
 * @internal
 */
export async function readBody(
  request: IncomingMessage,
): Promise<Buffer | Readable | undefined> {
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding.toLowerCase() !== 'identity') {
    throw new RequestRefusal(
      'BODY_UNREADABLE',
      'The body is compressed, which Kagenti cannot read. Send it without Content-Encoding.',
    );
  }
  // Leaving the iterator must not destroy the request: its socket carries the answer.
  const chunks = request.iterator({ destroyOnReturn: false });
  const read: Buffer[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return length > 0 ? Buffer.concat(read, length) : undefined;
      read.push(value);
      length += value.length;
      if (length > MAXIMUM_BUFFERED_BYTES) break;
    }
  } catch (cause) {
    throw new RequestRefusal(
      'BODY_UNREADABLE',
      'The body broke off before its end. Send the request again.',
    );
  }
  return Readable.from(resume(read, chunks), { objectMode: false });
}

async function* resume(
  read: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* read;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}

import { IncomingMessage, ServerResponse } from 'node:http';
import { KagentiRequest } from '../KagentiRequest';

const MAX_RECORDED_BYTES = 1024 * 1024;

/**
 * Records a request while it is under way.
 *
 * @remarks
 * The body is noted as the socket delivers it. A `data` listener would set the
 * request flowing, and then no test could show that a sender is slowed down by
 * a reader who does not read.
 */
export function recordKagentiRequest(
  request: IncomingMessage,
  response: ServerResponse,
): KagentiRequest {
  const chunks: Buffer[] = [];
  let bodyBytes = 0;
  let isAborted = false;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk) {
      const room = Math.max(MAX_RECORDED_BYTES - bodyBytes, 0);
      chunks.push(chunk.subarray(0, room));
      bodyBytes += chunk.length;
    }
    return push(chunk, encoding);
  };
  response.once('close', () => {
    isAborted = !response.writableFinished;
  });
  const url = request.url ?? '/';
  const [path, search = ''] = url.split(/\?(.*)/s);
  return {
    method: request.method ?? '',
    url,
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: { ...request.headers },
    // Getters, for an event that stores a value could come after the client has
    // already seen what it tells of.
    get body() {
      return Buffer.concat(chunks).toString('utf8');
    },
    get bodyBytes() {
      return bodyBytes;
    },
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
    get aborted() {
      return isAborted;
    },
  };
}

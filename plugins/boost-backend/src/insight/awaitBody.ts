import type { IncomingMessage } from 'node:http';
import type { RequestClock } from './RequestClock';

/**
 * Reads a request's body. Until its last byte has come the request waits for its caller;
 * what is made of it afterwards is the portal's own time.
 *
 * @param request - The request
 * @param clock - The request's
 * @param read - Reads the body
 * @internal
 */
export async function awaitBody<T>(
  request: IncomingMessage,
  clock: RequestClock,
  read: () => Promise<T>,
): Promise<T> {
  let isWaiting = true;
  const stop = () => {
    if (isWaiting) clock.end('caller');
    isWaiting = false;
  };
  clock.begin('caller');
  request.once('end', stop);
  try {
    return await read();
  } finally {
    request.off('end', stop);
    stop();
  }
}

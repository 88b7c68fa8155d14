import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * An answer on the connection of an upgrade, from which Node has withdrawn by then. The
 * connection ends with it.
 *
 * @param request - The request
 * @param socket - Its connection
 * @returns the answer, or undefined when the connection is still busy with the one before:
 * it is cut off then, since two answers would mix
 * @internal
 */
export function openResponse(
  request: IncomingMessage,
  socket: Duplex,
): ServerResponse | undefined {
  // Nobody else listens any more, and an error that nobody hears ends the process.
  socket.on('error', () => socket.destroy());
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  try {
    response.assignSocket(socket as Socket);
  } catch {
    socket.destroy();
    return undefined;
  }
  response.once('finish', () => {
    response.detachSocket(socket as Socket);
    (socket as Socket).destroySoon();
  });
  return response;
}

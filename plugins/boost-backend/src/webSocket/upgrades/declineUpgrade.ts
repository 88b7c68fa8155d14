import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { openResponse } from './openResponse';
import { rewriteHead } from './rewriteHead';

/**
 * Lets a request go its way as if it asked for no upgrade, which is what Node does while
 * nobody listens for upgrades. A server is free to ignore them (RFC 9110 section 7.8).
 *
 * @remarks
 * It matters to others in the same portal. Backstage's signals plugin begins to listen only
 * when it sees a WebSocket's request among the ordinary ones. Java's HTTP client asks for
 * HTTP/2 with every plain request, bodies included, and would wait for ever.
 *
 * @param server - The portal's
 * @param request - The request
 * @param socket - Its connection
 * @param head - What followed the request
 * @internal
 */
export function declineUpgrade(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  if (request.headers.upgrade?.toLowerCase() === 'websocket') {
    // It has no body, and whoever begins to listen by it has to see what it asks for.
    const response = openResponse(request, socket);
    if (response) server.emit('request', request, response);
    return;
  }
  // The parser has let go of the connection, so a body would be lost: it is read anew.
  socket.unshift(Buffer.concat([rewriteHead(request), head]));
  const isEncrypted = 'encrypted' in socket;
  server.emit(isEncrypted ? 'secureConnection' : 'connection', socket);
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAnswering } from './isAnswering';
import { isHeadCut } from './isHeadCut';
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
 * The parser has let go of the connection, so a body has to be read anew, by a head that is
 * written anew. Such a head must tell of the body as the first one did, or what a gateway
 * took for a body becomes a request of its own (RFC 9112 section 11.2). So only a head that
 * shows a body is written, and none of which fields may be missing. Any other request is the
 * last on its connection.
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
  const fault = findFault(server, request);
  if (fault !== undefined || !showsBody(request)) {
    const response = openResponse(request, socket);
    if (!response) return;
    if (fault === undefined) server.emit('request', request, response);
    else response.writeHead(fault).end();
    return;
  }
  if (isAnswering(request, socket)) {
    // A new parser would wait for the end of an answer that it knows nothing of.
    socket.on('error', () => {}).destroy();
    return;
  }
  socket.unshift(Buffer.concat([rewriteHead(request), head]));
  const isEncrypted = 'encrypted' in socket;
  server.emit(isEncrypted ? 'secureConnection' : 'connection', socket);
}

/** RFC 9112 section 6.3: a request without either has no body. */
function showsBody({ headers }: IncomingMessage): boolean {
  return 'content-length' in headers || 'transfer-encoding' in headers;
}

/** The status for what must not go on; Node does not look at the host of upgrades. */
function findFault(
  server: Server,
  request: IncomingMessage,
): 400 | 431 | undefined {
  if (isHeadCut(server, request)) return 431;
  // RFC 9112 section 3.2.
  const isHostless =
    request.httpVersion === '1.1' && request.headers.host === undefined;
  return isHostless ? 400 : undefined;
}

import type { Socket } from 'node:net';
import type { Request } from 'express';
import { WebSocketServer } from 'ws';
import type { SocketEnd } from './bridge/SocketEnd';
import { AGENT_PROTOCOL } from './handshake/presentCredentials';
import type { UpgradeRequest } from './upgrades/UpgradeRequest';

/**
 * Grants upgrades.
 *
 * @remarks
 * Messages are not compressed: it would cost memory and time for each connection, and
 * what stands beside a secret in a compressed message tells of it by its length.
 *
 * @param messageBytes - How long a caller's message may be; a longer one ends the
 * connection with 1009
 * @returns what grants one, and gives its WebSocket; undefined when the caller has left
 * @internal
 */
export function createUpgradeAcceptance(
  messageBytes: number,
): (upgrade: UpgradeRequest) => SocketEnd | undefined {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: messageBytes,
    handleProtocols: offered =>
      offered.has(AGENT_PROTOCOL) ? AGENT_PROTOCOL : false,
  });
  server.on('headers', (headers, request) => {
    const id = (request as Request).res?.getHeader('x-request-id');
    if (id !== undefined) headers.push(`X-Request-Id: ${id}`);
  });
  return ({ request, response, socket, head }) => {
    if (!socket.readable || !socket.writable) return undefined;
    const connection = socket as Socket;
    response.detachSocket(connection);
    let accepted: SocketEnd | undefined;
    // With nothing left to check it calls back at once.
    server.handleUpgrade(request, socket, head, webSocket => {
      accepted = { webSocket, connection };
    });
    return accepted;
  };
}

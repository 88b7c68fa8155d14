import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
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
): (upgrade: UpgradeRequest) => WebSocket | undefined {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: messageBytes,
    handleProtocols: offered =>
      offered.has(AGENT_PROTOCOL) ? AGENT_PROTOCOL : false,
  });
  return ({ request, response, socket, head }) => {
    if (!socket.readable || !socket.writable) return undefined;
    response.detachSocket(socket as Socket);
    let accepted: WebSocket | undefined;
    // With nothing left to check it calls back at once.
    server.handleUpgrade(request, socket, head, webSocket => {
      accepted = webSocket;
    });
    return accepted;
  };
}

import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Whether a connection is still busy with the answer to an earlier request.
 *
 * @param request - The request whose turn it would be
 * @param socket - The connection
 * @internal
 */
export function isAnswering(request: IncomingMessage, socket: Duplex): boolean {
  const probe = new ServerResponse(request);
  try {
    probe.assignSocket(socket as Socket);
  } catch {
    return true;
  }
  probe.detachSocket(socket as Socket);
  return false;
}

import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { connectSocket, type SocketCall } from './connectSocket';

/** A WebSocket that was granted. */
export async function openSocket(
  portal: { port: number },
  call: SocketCall = {},
): Promise<WebSocket> {
  const socket = connectSocket(portal, call);
  await once(socket, 'open');
  return socket;
}

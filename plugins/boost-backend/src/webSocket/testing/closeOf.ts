import type { WebSocket } from 'ws';

/** How a WebSocket is closed, once it is. */
export function closeOf(
  socket: WebSocket,
): Promise<{ code: number; reason: string }> {
  return new Promise(resolve => {
    // Its close tells all there is.
    socket.on('error', () => {});
    socket.once('close', (code, reason) =>
      resolve({ code, reason: String(reason) }),
    );
  });
}

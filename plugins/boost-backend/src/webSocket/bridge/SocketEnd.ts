import type { WebSocket } from 'ws';

/**
 * One end of a connection between a caller and an agent.
 *
 * @internal
 */
export interface SocketEnd {
  readonly webSocket: WebSocket;
  /** What carries it, and tells how much has arrived, less than a message included. */
  readonly connection: { readonly bytesRead: number };
}

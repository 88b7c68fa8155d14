import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  LEAST_RELEASED_BYTES,
  releaseBytes,
} from 'backstage-plugin-boost-node';

/**
 * Writes a piece of an answer, and releases it once the system has it.
 *
 * @remarks
 * Whether the system has it is asked of the caller's socket: what waits there, or was kept
 * back by somebody on the way to it, may be looked at still. A piece that does not leave
 * with the tick in which it was written is not released at all.
 *
 * @param response - The caller's
 * @param piece - As Kagenti's connection brought it
 * @internal
 */
export function writeAndRelease(response: ServerResponse, piece: Buffer): void {
  const isLarge = piece.length >= LEAST_RELEASED_BYTES;
  const socket = isLarge ? response.socket : null;
  if (!socket) {
    response.write(piece);
    return;
  }
  const goal = socket.bytesWritten + piece.length;
  response.write(piece);
  // Node hands a response's writes to the socket at the end of the tick.
  process.nextTick(releaseIfWritten, piece, socket, goal);
}

function releaseIfWritten(piece: Buffer, socket: Socket, goal: number): void {
  const isWritten = socket.writableLength === 0 && socket.bytesWritten >= goal;
  if (isWritten && !socket.destroyed) releaseBytes(piece);
}

import { WebSocket } from 'ws';

/** What RFC 6455 section 7.4.1 and IANA's registry let an endpoint send. */
const isSendable = (code: number) =>
  (code >= 1000 && code <= 1003) ||
  (code >= 1007 && code <= 1013) ||
  (code >= 3000 && code <= 4999);

/** The other side closed without a code. */
const NO_CODE = 1005;

/**
 * Closes one side of a connection as the other one was closed.
 *
 * @remarks
 * Some codes only say what an endpoint saw and must not be sent: no code (1005) stays
 * none, and for a side that broke off (1006, 1015) or gave a code that browsers do not
 * take (1004, 1014) there is a substitute.
 *
 * @param socket - The side that is still open
 * @param code - What the other one was closed with
 * @param substitute - What stands for a code that cannot be sent
 * @param reason - The text beside the code, at most 123 bytes
 * @internal
 */
export function closeSocket(
  socket: WebSocket,
  code: number,
  substitute: number,
  reason: string | Buffer,
): void {
  // While nothing is read, the other end's answer would not be seen.
  socket.resume();
  if (code === NO_CODE) socket.close();
  else if (isSendable(code)) socket.close(code, reason);
  else socket.close(substitute);
}

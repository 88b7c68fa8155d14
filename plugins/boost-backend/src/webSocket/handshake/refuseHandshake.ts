import { RequestRefusal } from '../../answers/RequestRefusal';

/**
 * The refusal of what opens no WebSocket.
 *
 * @param fault - What is wrong, without a value that may be secret
 * @internal
 */
export function refuseHandshake(fault: string): RequestRefusal {
  return new RequestRefusal(
    'BAD_HANDSHAKE',
    `The WebSocket is refused: ${fault}. docs/websocket.md shows how to open one.`,
  );
}

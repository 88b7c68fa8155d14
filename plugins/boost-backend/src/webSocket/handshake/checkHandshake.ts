import type { IncomingMessage } from 'node:http';
import { refuseHandshake } from './refuseHandshake';

/** RFC 6455 section 4.1: 16 bytes in Base64. */
const KEY = /^[A-Za-z0-9+/]{22}==$/;
/** The one version that RFC 6455 defines. */
const VERSION = '13';

/**
 * Checks that a request opens a WebSocket, before anything is done for it.
 *
 * @param request - The request
 * @throws RequestRefusal with `BAD_HANDSHAKE`
 * @internal
 */
export function checkHandshake({
  method,
  headers,
}: Pick<IncomingMessage, 'method' | 'headers'>): void {
  if (method !== 'GET') throw refuseHandshake('its method is not GET');
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    throw refuseHandshake('it asks for something else than a WebSocket');
  }
  if (headers['sec-websocket-version'] !== VERSION) {
    throw refuseHandshake(`its Sec-WebSocket-Version is not ${VERSION}`);
  }
  if (!KEY.test(headers['sec-websocket-key'] ?? '')) {
    throw refuseHandshake('its Sec-WebSocket-Key is none');
  }
}

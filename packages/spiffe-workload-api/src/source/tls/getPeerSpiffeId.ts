import type { SpiffeId } from '../../identity/SpiffeId';
import { verifiedPeers } from './verifiedPeers';

/**
 * Whose connection it is, at a server that `X509Source.protectTlsServer` protects.
 *
 * @param socket - such as `request.socket` of an HTTPS server
 * @returns nothing for any other socket
 * @public
 */
export function getPeerSpiffeId(socket: object): SpiffeId | undefined {
  return verifiedPeers.get(socket);
}

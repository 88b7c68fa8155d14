import type { IncomingMessage } from 'node:http';
import { AuthenticationError } from '@backstage/errors';
import { refuseHandshake } from './refuseHandshake';

/**
 * The protocol that is spoken, as far as the portal is concerned. It is the one that a
 * browser is answered with.
 *
 * @internal
 */
export const AGENT_PROTOCOL = 'boost.acp.v1';

/** What stands before the Backstage token in the list of protocols. */
const TOKEN_PREFIX = 'boost.token.';

/**
 * Puts the caller's token where Backstage looks for it, and takes it out of the list of
 * protocols, so that it is neither echoed nor passed on.
 *
 * @remarks
 * A page cannot set `Authorization` for a WebSocket, but it can name protocols. Cookies
 * do not count: a browser sends them whoever opened the page.
 *
 * @param request - The request, which is changed
 * @throws RequestRefusal with `BAD_HANDSHAKE` when the protocols are not as they should be,
 * or the token stands in two places; AuthenticationError when there is none
 * @internal
 */
export function presentCredentials({
  headers,
}: Pick<IncomingMessage, 'headers'>): void {
  const offered = headers['sec-websocket-protocol'];
  delete headers['sec-websocket-protocol'];
  delete headers.cookie;
  const token = offered === undefined ? undefined : readOffer(offered);
  if (offered !== undefined) headers['sec-websocket-protocol'] = AGENT_PROTOCOL;
  if (token === undefined) {
    if (headers.authorization) return;
    throw new AuthenticationError('Missing credentials');
  }
  if (headers.authorization) {
    throw refuseHandshake('it has a token among its protocols and another one');
  }
  headers.authorization = `Bearer ${token}`;
}

function readOffer(offered: string): string | undefined {
  const protocols = offered.split(',').map(each => each.trim());
  const tokens = protocols.filter(each => each.startsWith(TOKEN_PREFIX));
  const others = protocols.filter(each => !each.startsWith(TOKEN_PREFIX));
  if (!others.includes(AGENT_PROTOCOL)) {
    throw refuseHandshake(`it does not offer the protocol ${AGENT_PROTOCOL}`);
  }
  if (tokens.length > 1) {
    throw refuseHandshake('it has several tokens among its protocols');
  }
  return tokens[0]?.slice(TOKEN_PREFIX.length);
}

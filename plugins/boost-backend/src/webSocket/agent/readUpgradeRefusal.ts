import { KagentiError } from 'backstage-plugin-boost-node';

/**
 * What is known about an upgrade that Kagenti did not grant.
 *
 * @internal
 */
export interface RefusedUpgrade {
  /** What it answered with. */
  readonly status: number;
  readonly namespace: string;
  /** Whether the portal's token names the namespace; undefined when that is not known. */
  readonly hasNamedNamespace: boolean | undefined;
}

/**
 * The error for an upgrade that Kagenti refused. Kagenti answers 403 whatever is wrong
 * (measured), so the portal has to find out what it was.
 *
 * @param refused - What is known
 * @internal
 */
export function readUpgradeRefusal({
  status,
  namespace,
  hasNamedNamespace,
}: RefusedUpgrade): KagentiError {
  const known = { statusCode: 502, upstreamStatus: status };
  if (status === 403 && hasNamedNamespace === false) {
    return new KagentiError({
      ...known,
      code: 'KAGENTI_FORBIDDEN',
      message: `Kagenti refused the WebSocket (403): it wants a token that names the namespace ${namespace} as its audience or client, and the portal's does not. Set boost.kagenti.webSocket.audience to ${namespace}, and let Keycloak put that audience into the tokens of the portal's client.`,
    });
  }
  if (status === 401 || status === 403) {
    return new KagentiError({
      ...known,
      code: 'KAGENTI_FORBIDDEN',
      message: `Kagenti refused the WebSocket (${status}), and does not say why. Check that its feature flag for ACP is set, and that it accepts the tokens of the portal's client.`,
    });
  }
  if (status < 400) {
    return new KagentiError({
      ...known,
      code: 'KAGENTI_BAD_ANSWER',
      message: `Kagenti answered the request for a WebSocket with ${status}. Check that boost.kagenti.baseUrl is Kagenti's own address, and that gateways before it let WebSockets through.`,
    });
  }
  return new KagentiError({
    ...known,
    code: 'KAGENTI_ERROR',
    message: `Kagenti answered the request for a WebSocket with ${status}. See Kagenti's log for the cause.`,
  });
}

import { KagentiError } from 'backstage-plugin-boost-node';

/** How Node calls what its HTTP parser does not take. */
const PARSER_ERROR = /^HPE_/;

/**
 * The error for an upgrade that Kagenti did not answer, or not as a WebSocket has to be.
 *
 * @param error - What the connection or the library reports; its message stays here
 * @param origin - Where Kagenti should be
 * @internal
 */
export function readUpgradeFailure(error: Error, origin: string): KagentiError {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && !PARSER_ERROR.test(code)) {
    return new KagentiError({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: `Kagenti at ${origin} cannot be reached (${code}). Check boost.kagenti.baseUrl and that Kagenti is up.`,
    });
  }
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti at ${origin} did not open the WebSocket as RFC 6455 demands. Check that gateways before it let WebSockets through.`,
  });
}

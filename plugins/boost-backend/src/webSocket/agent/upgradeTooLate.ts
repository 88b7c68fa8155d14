import { KagentiError } from 'backstage-plugin-boost-node';

/**
 * The error for an upgrade that takes too long.
 *
 * @param origin - Where Kagenti should be
 * @internal
 */
export function upgradeTooLate(origin: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_TIMEOUT',
    statusCode: 504,
    message: `Kagenti at ${origin} took too long to open the WebSocket. Check its health, or raise boost.kagenti.requestTimeoutSeconds.`,
  });
}

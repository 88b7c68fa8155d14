import { KagentiError } from '../errors/KagentiError';

/**
 * The error for an answer whose head was there and whose body did not come to its end.
 *
 * @param error - What undici reports
 */
export function readBodyFailure(error: Error): KagentiError {
  const { code } = error as { code?: unknown };
  if (code === 'UND_ERR_BODY_TIMEOUT') {
    return new KagentiError({
      code: 'KAGENTI_TIMEOUT',
      statusCode: 504,
      message:
        "Kagenti fell silent in the middle of its answer. Check its health and the agent's, or raise boost.kagenti.connections.idleBodyTimeoutSeconds.",
      cause: error,
    });
  }
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: "Kagenti's answer broke off before its end.",
    cause: error,
  });
}

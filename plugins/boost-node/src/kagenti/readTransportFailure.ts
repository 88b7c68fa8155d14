import { KagentiError } from '../errors/KagentiError';

/**
 * The error for a call that got no answer: too slow (504) or not reached (502).
 *
 * @param error - What undici threw
 * @param origin - Where Kagenti should be
 */
export function readTransportFailure(
  error: unknown,
  origin: string,
): KagentiError {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    return new KagentiError({
      code: 'KAGENTI_TIMEOUT',
      statusCode: 504,
      message: `Kagenti at ${origin} took too long to answer. Check its health, or raise boost.kagenti.requestTimeoutSeconds.`,
      cause: error,
    });
  }
  const reason = typeof code === 'string' ? ` (${code})` : '';
  return new KagentiError({
    code: 'KAGENTI_UNREACHABLE',
    statusCode: 502,
    message: `Kagenti at ${origin} cannot be reached${reason}. Check boost.kagenti.baseUrl and that Kagenti is up.`,
    cause: error,
  });
}

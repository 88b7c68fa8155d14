import { KagentiError } from '../errors/KagentiError';
import { badAnswer } from '../connections/badAnswer';
import { isConnectionLoss } from '../connections/isConnectionLoss';

/**
 * The error for a call that got no answer: too slow (504), not reached, or answered in no
 * HTTP (502).
 *
 * @param error - What undici threw
 * @param origin - Where Kagenti should be
 * @param isUpload - Whether a body was still being sent as a stream
 */
export function readTransportFailure(
  error: unknown,
  origin: string,
  isUpload: boolean,
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
  if (isBreach(error, code)) {
    return badAnswer('answered with something that is no proper HTTP', error);
  }
  if (isUpload && isConnectionLoss(code)) {
    return new KagentiError({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: `Kagenti at ${origin} closed the connection while the request was being sent. It may be too large for Kagenti or for a gateway before it.`,
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

const BREACHES: ReadonlySet<unknown> = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  // Also of lengths that contradict each other.
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

/** undici tells some breaches by a code, some by a name and two by words alone. */
function isBreach(error: unknown, code: unknown): boolean {
  const { name, message } = error as Error;
  if (code === 'UND_ERR_SOCKET') {
    return message === 'bad response' || message === 'bad upgrade';
  }
  return name === 'HTTPParserError' || BREACHES.has(code);
}

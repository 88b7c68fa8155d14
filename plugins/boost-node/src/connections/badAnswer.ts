import { KagentiError } from '../errors/KagentiError';

/**
 * The error for an answer that is no HTTP, or none that could be passed on.
 *
 * @param fault - What Kagenti did
 * @param cause - How it was noticed
 */
export function badAnswer(fault: string, cause?: unknown): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti ${fault}. Check that boost.kagenti.baseUrl is Kagenti's own address, and what stands before it.`,
    cause,
  });
}

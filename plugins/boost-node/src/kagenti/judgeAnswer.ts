import type { KagentiAnswer } from './KagentiAnswer';
import type { JudgedAnswer } from './JudgedAnswer';
import { readDetail } from './readDetail';
import { readUnauthorizedCause } from './readUnauthorizedCause';
import type { CallSignal } from './CallSignal';

/**
 * Finds out what a 401 is about, before anybody decides what becomes of the token.
 *
 * @param answer - Kagenti's answer; only the body of a 401 is read, and that in bounds
 * @param signal - The caller's
 * @throws The reason of the abort, when the caller left while the body was read: what
 * is left of the body then says nothing about the token
 */
export async function judgeAnswer(
  answer: KagentiAnswer,
  signal: CallSignal | undefined,
): Promise<JudgedAnswer> {
  if (answer.status !== 401) return { answer };
  const detail = await readDetail(answer.body);
  if (signal?.aborted) throw signal.reason;
  return { answer, cause: readUnauthorizedCause(detail) };
}

import type { ServerResponse } from 'node:http';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import { answerFailure } from '../answers/answerFailure';
import { mediaTypeOf } from '../answers/mediaTypeOf';
import { relayAnswer } from './relayAnswer';

/**
 * Passes an answer of Kagenti on, unless it is a failure that says nothing a caller
 * could read.
 *
 * @param answer - Kagenti's answer
 * @param response - The caller's
 * @throws KagentiError with `KAGENTI_ERROR` for a 5xx that is not JSON, and with
 * `KAGENTI_BAD_ANSWER` for an answer that broke off
 * @internal
 */
export function relayOrFail(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  if (answer.status >= 500 && mediaTypeOf(answer) !== 'json') {
    return Promise.reject(answerFailure(answer));
  }
  return relayAnswer(answer, response);
}

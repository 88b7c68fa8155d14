import type { ServerResponse } from 'node:http';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Route } from '../routes/Route';
import { answerFailure } from './answerFailure';
import { answerItemList } from './answerItemList';
import { mediaTypeOf } from './mediaTypeOf';
import { relayAnswer } from './relayAnswer';

/**
 * Gives the caller what Kagenti answered.
 *
 * @param answer - Kagenti's answer
 * @param route - The route that was asked for
 * @param response - The caller's
 * @param listTimeoutSeconds - How long a list may take that is read whole
 * @throws KagentiError with `KAGENTI_ERROR` for a 5xx that is not JSON, or with
 * `KAGENTI_BAD_ANSWER` for a list that is none and for an answer that broke off
 * @internal
 */
export async function answerCaller(
  answer: KagentiAnswer,
  route: Route,
  response: ServerResponse,
  listTimeoutSeconds: number,
): Promise<void> {
  const { status } = answer;
  if (status >= 500 && mediaTypeOf(answer) !== 'json') {
    throw answerFailure(answer);
  }
  if (status < 400 && route.answer === 'itemList') {
    await answerItemList(answer, response, listTimeoutSeconds);
    return;
  }
  await relayAnswer(answer, response);
}

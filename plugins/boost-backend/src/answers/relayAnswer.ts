import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { KagentiError, type KagentiAnswer } from 'backstage-plugin-boost-node';
import { answerHeaders } from './answerHeaders';
import { mediaTypeOf } from './mediaTypeOf';

/**
 * Passes an answer on as it arrives: chunk by chunk, no faster than the caller reads.
 *
 * @remarks
 * When either side breaks off, so does the other. A broken answer has to look broken:
 * the caller's connection is destroyed, since a clean end would pass off half an
 * answer as a whole one.
 *
 * @param answer - Kagenti's answer
 * @param response - The caller's
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` when either side broke off; the
 * caller can no longer be told by then
 * @internal
 */
export async function relayAnswer(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(answerHeaders(answer))) {
    response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  // The headers of a stream must not wait for its first event. Those of any other
  // answer travel with the first chunk, which saves a packet.
  if (mediaTypeOf(answer) === 'eventStream') response.flushHeaders();
  try {
    await pipeline(answer.body, response);
  } catch (cause) {
    throw new KagentiError({
      code: 'KAGENTI_BAD_ANSWER',
      statusCode: 502,
      message: "Kagenti's answer broke off before its end.",
      cause,
    });
  }
}

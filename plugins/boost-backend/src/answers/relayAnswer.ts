import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { KagentiError, type KagentiAnswer } from 'backstage-plugin-boost-node';
import { answerHeaders } from './answerHeaders';
import { mediaTypeOf } from './mediaTypeOf';
import { readWhole } from './readWhole';

// One write for headers and body. Larger ones are not worth the memory.
const SMALL_BYTES = 64 * 1024;

/**
 * Passes an answer on as it arrives, and a small one at once: chunk by chunk, no faster than the caller reads.
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
  // Before any header is set: one that breaks off is answered with another one.
  const small = isSmall(answer) ? await readSmall(answer) : undefined;
  for (const [name, value] of Object.entries(answerHeaders(answer))) {
    response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  if (small) {
    // As a text of single bytes it leaves in one write with the headers, while a buffer
    // would take a second one: the dearest part of a small answer.
    response.end(small.toString('latin1'), 'latin1');
    return;
  }
  // The headers of a stream must not wait for its first event. Those of any other
  // answer travel with the first chunk, which saves a packet.
  if (mediaTypeOf(answer) === 'eventStream') response.flushHeaders();
  try {
    await pipeline(answer.body, response);
  } catch (cause) {
    throw brokenOff(cause);
  }
}

function isSmall({ headers }: KagentiAnswer): boolean {
  const length = headers['content-length'];
  return typeof length === 'string' && Number(length) <= SMALL_BYTES;
}

async function readSmall({ body }: KagentiAnswer): Promise<Buffer> {
  let whole: Buffer | undefined;
  try {
    whole = await readWhole(body, SMALL_BYTES);
  } catch (cause) {
    throw brokenOff(cause);
  }
  if (whole) return whole;
  body.destroy();
  throw brokenOff(undefined);
}

function brokenOff(cause: unknown): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: "Kagenti's answer broke off before its end.",
    cause,
  });
}

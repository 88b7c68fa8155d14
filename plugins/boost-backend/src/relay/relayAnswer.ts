import type { ServerResponse } from 'node:http';
import {
  discardBody,
  KagentiError,
  readWhole,
  type KagentiAnswer,
} from 'backstage-plugin-boost-node';
import { mediaTypeOf } from '../answers/mediaTypeOf';
import { setAnswerHeaders } from '../answers/setAnswerHeaders';
import { BodyRelay } from './BodyRelay';
import { Heartbeat } from './Heartbeat';

// One write for headers and body. Larger ones are not worth the memory.
const SMALL_BYTES = 64 * 1024;

/**
 * Passes an answer on: a small one at once, any other as it arrives, no faster than the
 * caller reads.
 *
 * @remarks
 * When either side breaks off, so does the other. A broken answer has to look broken:
 * the caller's connection is destroyed by whoever handles the error, since a clean end
 * would pass off half an answer as a whole one.
 *
 * @param answer - Kagenti's answer
 * @param response - The caller's
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` or `KAGENTI_TIMEOUT` when Kagenti broke
 * off, of which the caller can be told only before its answer began, and an error when
 * the caller left
 * @internal
 */
export function relayAnswer(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  if (response.req?.method === 'HEAD') return relayHead(answer, response);
  if (isSmall(answer)) return relaySmall(answer, response);
  // What waits for a stream holds memory for hours, so nothing here waits on the way.
  return mediaTypeOf(answer) === 'eventStream'
    ? relayEvents(answer, response)
    : BodyRelay.run({
        body: answer.body,
        response,
        begin: () => setHead(answer, response),
      });
}

/** Kagenti is asked with GET, since it knows no HEAD (measured). */
async function relayHead(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  setHead(answer, response);
  discardBody(answer.body);
  response.end();
}

function relaySmall(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  return readWhole(answer.body, SMALL_BYTES).then(whole => {
    if (!whole) throw tooLong();
    setHead(answer, response);
    // Node sends it in one go with the headers.
    response.end(whole);
  });
}

function tooLong(): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: "Kagenti's answer is longer than it said.",
  });
}

function relayEvents(
  answer: KagentiAnswer,
  response: ServerResponse,
): Promise<void> {
  setHead(answer, response);
  // The head of a stream must not wait for its first event. Nor does it go out together with
  // one: V8 would keep it in all its parts until the stream ends, a kilobyte of them.
  response.flushHeaders();
  // Between compressed events there is no place for a comment.
  const heartbeat = answer.headers['content-encoding']
    ? undefined
    : Heartbeat.start(response);
  return BodyRelay.run({ body: answer.body, response, heartbeat });
}

function isSmall({ headers }: KagentiAnswer): boolean {
  const length = headers['content-length'];
  return typeof length === 'string' && Number(length) <= SMALL_BYTES;
}

function setHead(answer: KagentiAnswer, response: ServerResponse): void {
  response.statusCode = answer.status;
  setAnswerHeaders(answer, response);
}

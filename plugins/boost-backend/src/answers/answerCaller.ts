import type { ServerResponse } from 'node:http';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { AnswerKind } from '../redaction/AnswerKind';
import { projectAnswer } from '../redaction/projectAnswer';
import { readWorkloadDetail } from '../resources/readWorkloadDetail';
import type { Subject } from '../resources/Subject';
import { absentAnswer } from './absentAnswer';
import { readJsonAnswer } from './readJsonAnswer';
import { relayOrFail } from './relayOrFail';
import { sendJson } from './sendJson';

/**
 * How an answer of Kagenti is given to the caller.
 *
 * @internal
 */
export interface AnswerCallerOptions {
  /** What a success is reduced to; it passes whole when absent. */
  readonly projection?: AnswerKind;
  /** What was asked for, when it was one agent or tool. */
  readonly subject?: Subject;
  /** How long an answer may take that is read whole. */
  readonly timeoutSeconds: number;
}

/**
 * Gives the caller what Kagenti answered, whole or reduced to what is harmless.
 *
 * @param answer - Kagenti's answer
 * @param response - The caller's
 * @param options - How
 * @throws KagentiError with `KAGENTI_ERROR` for a 5xx that is not JSON, and with
 * `KAGENTI_BAD_ANSWER` for an answer that broke off or has an unknown shape
 * @internal
 */
export async function answerCaller(
  answer: KagentiAnswer,
  response: ServerResponse,
  options: AnswerCallerOptions,
): Promise<void> {
  const { projection, subject, timeoutSeconds } = options;
  if (answer.status >= 400 || !projection) {
    await relayOrFail(answer, response);
    return;
  }
  const json = await readJsonAnswer(answer, 'detail', timeoutSeconds);
  if (subject && isOfOtherKind(json, subject)) {
    await relayOrFail(absentAnswer(subject), response);
    return;
  }
  sendJson(response, answer.status, projectAnswer(projection, json));
}

/** Kagenti shows a tool as an agent when asked to, and the other way round. */
function isOfOtherKind(json: unknown, { kind }: Subject): boolean {
  const shown = readWorkloadDetail(json)?.kind;
  return shown !== undefined && shown !== kind;
}

import type { ServerResponse } from 'node:http';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { AnswerKind } from '../redaction/AnswerKind';
import { projectAnswer } from '../redaction/projectAnswer';
import { readWorkloadDetail } from '../resources/readWorkloadDetail';
import type { Subject } from '../resources/Subject';
import { absentAnswer } from './absentAnswer';
import { readJsonAnswer } from './readJsonAnswer';
import { relayOrFail } from '../relay/relayOrFail';
import { sendJson } from './sendJson';

/**
 * How a detail of Kagenti is given to the caller.
 *
 * @internal
 */
export interface DetailOptions {
  /** What it is a detail of. */
  readonly form: AnswerKind;
  /** Whether the caller may see the whole of it. */
  readonly isWhole: boolean;
  /** Which agent or tool was asked for. */
  readonly subject: Subject;
  /** How long it may take to be complete. */
  readonly timeoutSeconds: number;
}

/**
 * Answers a detail of an agent, a tool or a build: reduced to what is harmless, unless
 * the caller may see the whole.
 *
 * @param answer - Kagenti's answer, a success
 * @param response - The caller's
 * @param options - How
 * @returns `hidden` when it turned out to be of something else than was asked for, and
 * the caller was answered as if there were nothing
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` for a detail of an unknown shape
 * @internal
 */
export async function answerDetail(
  answer: KagentiAnswer,
  response: ServerResponse,
  options: DetailOptions,
): Promise<'answered' | 'hidden'> {
  const { form, isWhole, subject, timeoutSeconds } = options;
  const json = await readJsonAnswer(answer, 'detail', timeoutSeconds);
  const isDetail = form === 'agentDetail' || form === 'toolDetail';
  if (isDetail && isOfOtherKind(json, subject)) {
    await relayOrFail(absentAnswer(subject), response);
    return 'hidden';
  }
  sendJson(response, answer.status, isWhole ? json : projectAnswer(form, json));
  return 'answered';
}

/** Kagenti shows whatever goes by the name, a tool as an agent and a database as either. */
function isOfOtherKind(json: unknown, { kind }: Subject): boolean {
  const shown = readWorkloadDetail(json)?.kind;
  return shown !== undefined && shown !== kind;
}

import type { JsonObject } from '@backstage/types';
import { KagentiError } from 'backstage-plugin-boost-node';
import type { AnswerKind } from './AnswerKind';
import { answerFields } from './answerFields';

/**
 * The part of an answer of Kagenti that everybody may see who may read its subject.
 *
 * @remarks
 * Kagenti shows literal environment values, commands and kubectl's copy of the manifest to
 * each of its users. Here only what is declared passes (002.10): unknown fields are
 * dropped, and so are known ones that hold something else than declared. How deep it
 * looks is bounded by the declarations, not by the answer.
 *
 * @param kind - What Kagenti was asked for
 * @param json - Its answer, parsed
 * @returns A new object; field names are spelled as Kagenti spelled them
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` (502) when the answer does not even say
 * what it is about: it is no object, or its name or namespace is missing or no name
 * @internal
 */
export function projectAnswer(kind: AnswerKind, json: unknown): JsonObject {
  const projected = answerFields[kind].safeParse(json);
  if (projected.success) return projected.data as JsonObject;
  // Only declared names stand in this path; the answer's own keys and values do not.
  const path = projected.error.issues[0].path.join('.') || 'its root';
  throw new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti's answer is not what Boost knows, at ${path}, so nothing of it is shown. Someone with boost.kagenti.admin sees the whole; check that Boost supports this version of Kagenti.`,
  });
}

import type { ListKind } from './ListKind';
import type { AnswerForm } from './AnswerForm';

const LISTS: readonly AnswerForm[] = [
  'agents',
  'tools',
  'builds',
  'namespaces',
];

/**
 * Whether an answer is a list, of which each caller gets their part.
 *
 * @param answer - The form of a route's answer
 * @internal
 */
export function isListForm(answer: AnswerForm): answer is ListKind {
  return LISTS.includes(answer);
}

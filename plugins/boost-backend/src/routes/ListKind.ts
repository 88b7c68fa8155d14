import type { AnswerForm } from './AnswerForm';

/**
 * The lists of which each caller gets the part that they may read.
 *
 * @internal
 */
export type ListKind = Extract<
  AnswerForm,
  'agents' | 'tools' | 'builds' | 'namespaces'
>;

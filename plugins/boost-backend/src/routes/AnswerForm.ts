import type { AnswerKind } from '../redaction/AnswerKind';

/**
 * What becomes of a successful answer of Kagenti on its way to the caller.
 *
 * @remarks
 * `relay`: it passes as it is. `agents`, `tools`, `builds` and `namespaces`: a list, of
 * which each caller gets the part that they may read. All others: an object that is
 * reduced to the fields that are known to be harmless, unless the caller administers.
 *
 * @internal
 */
export type AnswerForm =
  | 'relay'
  | 'agents'
  | 'tools'
  | 'builds'
  | 'namespaces'
  | Exclude<AnswerKind, 'buildListItem'>;

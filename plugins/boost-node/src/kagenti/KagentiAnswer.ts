import type { AnswerBody } from '../connections/AnswerBody';

/**
 * Kagenti's answer, its body still arriving.
 *
 * @public
 */
export interface KagentiAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Must be received to its end or given up, else it occupies its connection. */
  readonly body: AnswerBody;
}

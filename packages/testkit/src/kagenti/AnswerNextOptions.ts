/**
 * How often and where a programmed answer applies.
 *
 * @public
 */
export interface AnswerNextOptions {
  /** For how many requests, at least 1; 1 when absent. */
  times?: number;
  /** Which paths, without the query. All when absent. */
  path?: RegExp;
}

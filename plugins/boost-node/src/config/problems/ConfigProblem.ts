/**
 * One thing that is wrong with the configuration.
 *
 * @internal
 */
export interface ConfigProblem {
  /** The full name of the key, or of the section, that has to change. */
  readonly key: string;
  /** What is wrong and what to do, as the rest of a sentence that begins with the key. */
  readonly message: string;
}

/**
 * An answer that a test wants instead of the usual one.
 *
 * @public
 */
export interface ProgrammedAnswer {
  /** The HTTP status, 200 to 599. */
  status: number;
  /** Headers, by any spelling of their names. */
  headers?: Record<string, string>;
  /** A string goes out as it is; anything else as JSON with its content type. */
  body?: unknown;
}

/** An answer as it came, with its headers in their own order and case. */
export interface RawAnswer {
  readonly status: number;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

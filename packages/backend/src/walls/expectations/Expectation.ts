/** One row of the table in `expectations.md`. */
export interface Expectation {
  readonly method: string;
  /** Path and query below `/api/boost/kagenti`, with `{namespace}` and `{name}`. */
  readonly target: string;
  readonly permission: string;
  /** What is expected, by the title of its column, such as `developer team1`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Callers who each ask for one audience, again and again. */
export interface SteadyLoad {
  readonly audiences: number;
  /** Each audience is asked for once in it; the audiences are spread over it. */
  readonly intervalMs: number;
  /** How many intervals it lasts. */
  readonly rounds: number;
}

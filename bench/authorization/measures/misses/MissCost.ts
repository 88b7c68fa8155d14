/** What one of several like calls costs, in milliseconds. */
export interface MissCost {
  /** Of the whole process, in which everything that decides runs too. */
  readonly cpuMs: number;
  readonly waitMs: number;
}

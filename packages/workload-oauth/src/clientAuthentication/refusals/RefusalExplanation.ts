/** Why a grant was probably refused. */
export interface RefusalExplanation {
  /** The likely cause and what to do: whole sentences without secrets. */
  readonly text: string;
  /** Whether it may well pass by itself within half a minute. */
  readonly isTransient: boolean;
}

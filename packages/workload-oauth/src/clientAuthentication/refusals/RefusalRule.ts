import type { RefusedGrant } from './RefusedGrant';

/** One kind of refusal, and what it means. */
export interface RefusalRule {
  readonly matches: (refused: RefusedGrant) => boolean;
  readonly explain: (refused: RefusedGrant) => string;
  /** Whether it may well pass by itself; no when absent. */
  readonly isTransient?: boolean;
}

import type { ResourceFacts } from '../resources/ResourceFacts';

/**
 * A permission rule with its parameters: what is left of a condition once it was checked.
 *
 * @internal
 */
export interface ResourceTest {
  /** The fact that decides; while it is unknown, so is the outcome. */
  readonly reads: keyof ResourceFacts;
  /**
   * Whether what is known of the fact is enough; when absent it always is. Called only
   * when the fact is known.
   */
  readonly knows?: (facts: ResourceFacts) => boolean;
  /** How many names, labels or users it holds: what its memory grows with. One when absent. */
  readonly weight?: number;
  /** Called only when enough is known. */
  readonly passes: (facts: ResourceFacts) => boolean;
}

import type { ResourceFacts } from '../resources/ResourceFacts';

/**
 * A permission rule with its parameters: what is left of a condition once it was checked.
 *
 * @internal
 */
export interface ResourceTest {
  /** The fact that decides; while it is unknown, so is the outcome. */
  readonly reads: keyof ResourceFacts;
  /** Called only when the fact is known. */
  readonly passes: (facts: ResourceFacts) => boolean;
}

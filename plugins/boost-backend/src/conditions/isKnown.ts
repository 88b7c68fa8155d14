import type { ResourceFacts } from '../resources/ResourceFacts';
import type { ResourceTest } from './ResourceTest';

/**
 * Whether a test can be asked of a resource.
 *
 * @param test - The test
 * @param facts - What is known of the resource
 * @internal
 */
export function isKnown(test: ResourceTest, facts: ResourceFacts): boolean {
  if (facts[test.reads] === undefined) return false;
  return test.knows === undefined || test.knows(facts);
}

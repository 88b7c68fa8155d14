import type { JsonObject } from '@backstage/types';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Subject } from '../resources/Subject';

/**
 * What a request would create.
 *
 * @internal
 */
export interface Creation {
  /** The body to send: the caller's, with what Kagenti would have filled in by itself. */
  readonly body: JsonObject;
  readonly subject: Subject;
  /** What there is to know of it once it exists. */
  readonly facts: ResourceFacts;
  /** Whether its workload is there at once. A build from sources makes none until its end. */
  readonly makesWorkload: boolean;
}

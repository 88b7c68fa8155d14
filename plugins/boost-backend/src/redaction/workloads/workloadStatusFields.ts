import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { count } from '../values/count';
import { timestamp } from '../values/timestamp';
import { conditionFields } from './conditionFields';

/**
 * How a workload is.
 *
 * @internal
 */
export const workloadStatusFields = fields({
  replicas: count,
  readyReplicas: count,
  availableReplicas: count,
  unavailableReplicas: count,
  updatedReplicas: count,
  currentReplicas: count,
  terminatingReplicas: count,
  observedGeneration: count,
  // Those of a Job.
  active: count,
  ready: count,
  succeeded: count,
  failed: count,
  startTime: timestamp,
  completionTime: timestamp,
  conditions: list(conditionFields),
});

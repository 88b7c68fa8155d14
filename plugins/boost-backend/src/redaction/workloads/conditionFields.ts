import { fields } from '../declaration/fields';
import { conditionReason } from '../values/conditionReason';
import { count } from '../values/count';
import { keyword } from '../values/keyword';
import { qualifiedName } from '../values/qualifiedName';
import { timestamp } from '../values/timestamp';

/**
 * A condition of a workload or a build. Its message is withheld: it quotes whatever failed.
 *
 * @internal
 */
export const conditionFields = fields({
  type: qualifiedName,
  status: keyword,
  reason: conditionReason,
  lastTransitionTime: timestamp,
  lastUpdateTime: timestamp,
  lastProbeTime: timestamp,
  observedGeneration: count,
});

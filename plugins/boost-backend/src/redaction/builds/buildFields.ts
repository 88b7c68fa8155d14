import { fields } from '../declaration/fields';
import { conditionReason } from '../values/conditionReason';
import { flag } from '../values/flag';
import { kubernetesName } from '../values/kubernetesName';

/**
 * Whether a build is fit to run. Its message is withheld.
 *
 * @internal
 */
export const buildFields = fields(
  { registered: flag, reason: conditionReason },
  { name: kubernetesName, namespace: kubernetesName },
);

import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { count } from '../values/count';
import { environmentNames } from '../values/environmentNames';
import { flag } from '../values/flag';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { quantities } from '../values/quantities';
import { shortText } from '../values/shortText';
import { targetPort } from '../values/targetPort';

/**
 * What the workload will be once its image is built, without the values of its
 * environment and without the Secret of its registry.
 *
 * @internal
 */
export const resourceConfigFields = fields({
  protocol: shortText,
  framework: shortText,
  createHttpRoute: flag,
  envVars: environmentNames,
  skills: list(shortText),
  servicePorts: list(
    fields({
      name: kubernetesName,
      port: count,
      targetPort,
      protocol: keyword,
    }),
  ),
  k8sResourceLimits: quantities,
  k8sResourceRequests: quantities,
});

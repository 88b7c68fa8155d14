import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { clusterAddress } from '../values/clusterAddress';
import { count } from '../values/count';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { targetPort } from '../values/targetPort';

/**
 * The Service in front of a workload.
 *
 * @internal
 */
export const serviceFields = fields({
  name: kubernetesName,
  type: keyword,
  clusterIP: clusterAddress,
  ports: list(
    fields({
      name: kubernetesName,
      port: count,
      protocol: keyword,
      targetPort,
    }),
  ),
});

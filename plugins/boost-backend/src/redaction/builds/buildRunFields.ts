import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { imageDigest } from '../values/imageDigest';
import { imageReference } from '../values/imageReference';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { timestamp } from '../values/timestamp';
import { conditionFields } from '../workloads/conditionFields';

/**
 * The newest run of a build. Why it failed is told by reasons; messages are withheld.
 *
 * @internal
 */
export const buildRunFields = fields(
  {
    buildName: kubernetesName,
    phase: keyword,
    startTime: timestamp,
    completionTime: timestamp,
    outputImage: imageReference,
    outputDigest: imageDigest,
    conditions: list(conditionFields),
  },
  { name: kubernetesName, namespace: kubernetesName },
);

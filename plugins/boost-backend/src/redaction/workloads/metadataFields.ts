import { fields } from '../declaration/fields';
import { count } from '../values/count';
import { descriptionAnnotations } from '../values/descriptionAnnotations';
import { kubernetesName } from '../values/kubernetesName';
import { labels } from '../values/labels';
import { timestamp } from '../values/timestamp';
import { uid } from '../values/uid';

/**
 * Who a workload is. Without a name and a namespace it is nobody.
 *
 * @internal
 */
export const metadataFields = fields(
  {
    uid,
    labels,
    annotations: descriptionAnnotations,
    creationTimestamp: timestamp,
    generation: count,
  },
  { name: kubernetesName, namespace: kubernetesName },
);

import { fields } from '../declaration/fields';
import { flag } from '../values/flag';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { timestamp } from '../values/timestamp';
import { buildSource } from './buildSource';

/**
 * A row of the list of builds.
 *
 * @internal
 */
export const buildListItemFields = fields(
  {
    ...buildSource,
    resourceType: keyword,
    registered: flag,
    creationTimestamp: timestamp,
  },
  { name: kubernetesName, namespace: kubernetesName },
);

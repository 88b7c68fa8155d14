import { fields } from '../declaration/fields';
import { environmentNames } from '../values/environmentNames';
import { imageReference } from '../values/imageReference';
import { kubernetesName } from '../values/kubernetesName';

/**
 * A container that runs before the others, or beside them as a sidecar.
 *
 * @internal
 */
export const initContainerFields = fields({
  name: kubernetesName,
  image: imageReference,
  env: environmentNames,
});

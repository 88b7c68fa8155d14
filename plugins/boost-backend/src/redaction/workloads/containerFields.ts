import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { count } from '../values/count';
import { environmentNames } from '../values/environmentNames';
import { imageReference } from '../values/imageReference';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { quantities } from '../values/quantities';

/**
 * A container. What it is started with (command, args, probes, hooks, mounts) is withheld
 * with the values of its environment: all of these carry passwords somewhere.
 *
 * @internal
 */
export const containerFields = fields({
  name: kubernetesName,
  image: imageReference,
  imagePullPolicy: keyword,
  env: environmentNames,
  ports: list(
    fields({ name: kubernetesName, containerPort: count, protocol: keyword }),
  ),
  resources: fields({ limits: quantities, requests: quantities }),
});

import { fields } from '../declaration/fields';
import type { FieldDeclarations } from '../declaration/FieldDeclarations';
import { gitUrl } from '../values/gitUrl';
import { imageReference } from '../values/imageReference';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { shortText } from '../values/shortText';

/**
 * The spec of a Shipwright build, which Kagenti shows as that of a tool while there is
 * no workload. Arguments, clone secrets and push secrets are withheld.
 *
 * @internal
 */
export const sourceBuildSpec: FieldDeclarations = {
  source: fields({
    type: keyword,
    git: fields({ url: gitUrl, revision: shortText }),
    contextDir: shortText,
  }),
  // A Deployment has a type here, a build the name of a strategy.
  strategy: fields({ type: keyword, name: kubernetesName, kind: keyword }),
  output: fields({ image: imageReference }),
};

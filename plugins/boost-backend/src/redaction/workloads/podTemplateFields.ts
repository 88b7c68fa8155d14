import { fields } from '../declaration/fields';
import { list } from '../declaration/list';
import { labels } from '../values/labels';
import { containerFields } from './containerFields';
import { initContainerFields } from './initContainerFields';

/**
 * The pods of a workload: which images run in them. Volumes, accounts, pull secrets and
 * annotations are withheld, and so are ephemeral containers, which no template has.
 *
 * @internal
 */
export const podTemplateFields = fields({
  metadata: fields({ labels }),
  spec: fields({
    containers: list(containerFields),
    initContainers: list(initContainerFields),
  }),
});

import { hasLabel } from './hasLabel';
import { hasName } from './hasName';
import { hasProtocol } from './hasProtocol';
import { inNamespace } from './inNamespace';
import { isCreatedBy } from './isCreatedBy';
import { resourceRefs } from './resourceRefs';

const ofNamespaces = [inNamespace, hasName];
const ofWorkloads = [...ofNamespaces, hasLabel, hasProtocol, isCreatedBy];

/**
 * The rules that a policy can use, for each type of resources.
 *
 * @internal
 */
export const kagentiRules = {
  agent: ofWorkloads.map(rule => rule(resourceRefs.agent)),
  tool: ofWorkloads.map(rule => rule(resourceRefs.tool)),
  namespace: ofNamespaces.map(rule => rule(resourceRefs.namespace)),
} as const;

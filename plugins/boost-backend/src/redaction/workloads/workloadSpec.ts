import { fields } from '../declaration/fields';
import type { FieldDeclarations } from '../declaration/FieldDeclarations';
import { count } from '../values/count';
import { flag } from '../values/flag';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { podTemplateFields } from './podTemplateFields';

/**
 * What a Deployment, a StatefulSet, a Job and a Sandbox are meant to be. One list for
 * all: no field that one of them shows is a secret of another.
 *
 * @internal
 */
export const workloadSpec: FieldDeclarations = {
  replicas: count,
  paused: flag,
  strategy: fields({ type: keyword }),
  updateStrategy: fields({ type: keyword }),
  podManagementPolicy: keyword,
  serviceName: kubernetesName,
  parallelism: count,
  completions: count,
  completionMode: keyword,
  backoffLimit: count,
  suspend: flag,
  template: podTemplateFields,
  // As a Sandbox calls it.
  podTemplate: podTemplateFields,
};

import type { z } from 'zod';
import type { AnswerKind } from './AnswerKind';
import { buildFields } from './builds/buildFields';
import { buildInfo } from './builds/buildInfo';
import { buildListItemFields } from './builds/buildListItemFields';
import { buildRunFields } from './builds/buildRunFields';
import { resourceConfigFields } from './builds/resourceConfigFields';
import { sourceBuildSpec } from './builds/sourceBuildSpec';
import { fields } from './declaration/fields';
import { kubernetesName } from './values/kubernetesName';
import { detail } from './workloads/detail';
import { metadataFields } from './workloads/metadataFields';
import { workloadSpec } from './workloads/workloadSpec';

const named = { name: kubernetesName, namespace: kubernetesName };

/**
 * What of each answer everybody may see. All else is withheld.
 *
 * @internal
 */
export const answerFields: Readonly<Record<AnswerKind, z.ZodType>> = {
  agentDetail: fields(
    { ...detail, spec: fields(workloadSpec) },
    { metadata: metadataFields },
  ),
  // While a tool is being built its spec is that of the build.
  toolDetail: fields(
    { ...detail, spec: fields({ ...workloadSpec, ...sourceBuildSpec }) },
    { metadata: metadataFields },
  ),
  agentBuildInfo: fields(
    { ...buildInfo, agentConfig: resourceConfigFields },
    named,
  ),
  toolBuildInfo: fields(
    { ...buildInfo, toolConfig: resourceConfigFields },
    named,
  ),
  build: buildFields,
  buildRun: buildRunFields,
  buildListItem: buildListItemFields,
};

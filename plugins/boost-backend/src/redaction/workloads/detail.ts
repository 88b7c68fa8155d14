import type { FieldDeclarations } from '../declaration/FieldDeclarations';
import { flag } from '../values/flag';
import { keyword } from '../values/keyword';
import { serviceFields } from './serviceFields';
import { workloadStatusFields } from './workloadStatusFields';

/**
 * What the detail of an agent and that of a tool have in common.
 *
 * @internal
 */
export const detail: FieldDeclarations = {
  status: workloadStatusFields,
  workloadType: keyword,
  readyStatus: keyword,
  service: serviceFields,
  // There is no workload yet, only the build of its image.
  isBuild: flag,
};

import type { FieldDeclarations } from '../declaration/FieldDeclarations';
import { conditionReason } from '../values/conditionReason';
import { flag } from '../values/flag';
import { imageDigest } from '../values/imageDigest';
import { imageReference } from '../values/imageReference';
import { keyword } from '../values/keyword';
import { kubernetesName } from '../values/kubernetesName';
import { timestamp } from '../values/timestamp';
import { buildSource } from './buildSource';

/**
 * A build and its newest run. The messages of both are withheld: they quote the logs of
 * the build, where arguments and tokens turn up.
 *
 * @internal
 */
export const buildInfo: FieldDeclarations = {
  ...buildSource,
  buildRegistered: flag,
  buildReason: conditionReason,
  hasBuildRun: flag,
  buildRunName: kubernetesName,
  buildRunPhase: keyword,
  buildRunStartTime: timestamp,
  buildRunCompletionTime: timestamp,
  buildRunOutputImage: imageReference,
  buildRunOutputDigest: imageDigest,
};

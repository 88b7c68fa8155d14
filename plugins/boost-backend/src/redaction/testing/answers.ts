import type { JsonObject } from '@backstage/types';
import type { AnswerKind } from '../AnswerKind';
import { agentDetail } from './agentDetail';
import { buildInfo } from './buildInfo';
import { buildListItem } from './buildListItem';
import { buildRun } from './buildRun';
import { buildStatus } from './buildStatus';
import { toolDetail } from './toolDetail';
import { unbuiltToolDetail } from './unbuiltToolDetail';

/** An answer of each kind and, where it takes several forms, of each form. */
export const answers: readonly (readonly [string, AnswerKind, JsonObject])[] = [
  ["an agent's Deployment", 'agentDetail', agentDetail()],
  ["an agent's StatefulSet", 'agentDetail', agentDetail('statefulset')],
  ["an agent's Job", 'agentDetail', agentDetail('job')],
  ["an agent's Sandbox", 'agentDetail', agentDetail('sandbox')],
  ["a tool's Deployment", 'toolDetail', toolDetail()],
  ["a tool's StatefulSet", 'toolDetail', toolDetail('statefulset')],
  ['a tool that is being built', 'toolDetail', unbuiltToolDetail()],
  ["an agent's build info", 'agentBuildInfo', buildInfo('agent')],
  ["a tool's build info", 'toolBuildInfo', buildInfo('tool')],
  ['a build', 'build', buildStatus()],
  ['a run of a build', 'buildRun', buildRun()],
  ['a row of the list of builds', 'buildListItem', buildListItem()],
];

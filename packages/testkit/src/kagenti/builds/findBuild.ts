import { KagentiState } from '../state/KagentiState';
import { Build } from './Build';
import { buildKey } from './buildKey';

/** The build that a path names; `undefined` when there is none. */
export function findBuild(
  state: KagentiState,
  parameters: Record<string, string>,
): Build | undefined {
  return state.builds.get(buildKey(parameters.namespace, parameters.name));
}

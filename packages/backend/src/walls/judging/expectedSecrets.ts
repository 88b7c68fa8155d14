import type { WallsCall } from '../calls/WallsCall';
import { createWallsSeed } from '../scene/createWallsSeed';
import { findPlanted } from './findPlanted';

const seed = createWallsSeed();

/** The secrets that Kagenti's own answer to a call holds. */
export function expectedSecrets(call: WallsCall): Set<string> {
  const { kind, namespace, name } = call;
  const isBuild = call.operation.endsWith('/shipwright-build-info');
  const workloads = kind === 'agent' ? seed.agents : seed.tools;
  const found = isBuild
    ? seed.builds?.find(
        each => each.namespace === namespace && each.name === name,
      )
    : workloads.find(
        each => each.namespace === namespace && each.name === name,
      );
  return findPlanted(JSON.stringify(found ?? {}));
}

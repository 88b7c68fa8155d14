import { formatTimestamp } from '../state/formatTimestamp';
import { KagentiState } from '../state/KagentiState';
import { Build } from './Build';
import { BuildRun } from './BuildRun';
import { buildKey } from './buildKey';
import { buildStrategies } from './buildStrategies';
import { runBuild } from './runBuild';

interface BuildRequest {
  name: string;
  namespace: string;
  imageTag: string;
  registryUrl?: string | null;
  shipwrightConfig?: { buildStrategy?: string | null } | null;
}

type BuildSource = Pick<Build, 'gitUrl' | 'gitRevision' | 'contextDir'>;

/** Replaces the build of that name, if any, and runs it. */
export function startBuild(
  state: KagentiState,
  kind: Build['kind'],
  request: BuildRequest & Record<string, unknown>,
  source: BuildSource,
): BuildRun {
  const { name, namespace, registryUrl, imageTag, shipwrightConfig } = request;
  const registry = registryUrl || 'registry.cr-system.svc.cluster.local:5000';
  const build: Build = {
    kind,
    name,
    namespace,
    ...source,
    strategy: shipwrightConfig?.buildStrategy ?? buildStrategies[0].name,
    outputImage: `${registry}/${name}:${imageTag}`,
    createdAt: formatTimestamp(new Date()),
    request,
    runs: [],
  };
  state.builds.set(buildKey(namespace, name), build);
  return runBuild(build);
}

import type { BuildSeed } from '../seed/BuildSeed';
import { formatTimestamp } from '../state/formatTimestamp';
import { Build } from './Build';
import { buildStrategies } from './buildStrategies';
import { runBuild } from './runBuild';

/** Fills up what a seed leaves open, and runs the build once. */
export function createBuild(seed: BuildSeed): Build {
  const { name, namespace, request = {} } = seed;
  const build: Build = {
    gitUrl: `https://git.example/${name}`,
    gitRevision: 'main',
    contextDir: '',
    strategy: buildStrategies[0].name,
    outputImage: `registry.cr-system.svc.cluster.local:5000/${name}:v1`,
    createdAt: formatTimestamp(new Date()),
    ...seed,
    request: { name, namespace, workloadType: 'deployment', ...request },
    runs: [],
  };
  runBuild(build);
  return build;
}

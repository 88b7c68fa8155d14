import { Build } from './Build';

/** What the page of a build shows, but for the settings of its workload. */
export function describeBuild(build: Build) {
  const run = build.runs.at(-1);
  return {
    name: build.name,
    namespace: build.namespace,
    buildRegistered: true,
    buildReason: 'Succeeded',
    buildMessage: 'all validations succeeded',
    outputImage: build.outputImage,
    strategy: build.strategy,
    gitUrl: build.gitUrl,
    gitRevision: build.gitRevision,
    contextDir: build.contextDir,
    hasBuildRun: run !== undefined,
    buildRunName: run?.name ?? null,
    buildRunPhase: run ? 'Succeeded' : null,
    buildRunStartTime: run?.startTime ?? null,
    buildRunCompletionTime: run?.completionTime ?? null,
    buildRunOutputImage: run ? build.outputImage : null,
    buildRunOutputDigest: run?.outputDigest ?? null,
    buildRunFailureMessage: null,
  };
}

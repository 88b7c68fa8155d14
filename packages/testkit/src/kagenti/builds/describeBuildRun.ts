import { Build } from './Build';

/** The newest run of a build. */
export function describeBuildRun(build: Build) {
  const run = build.runs[build.runs.length - 1];
  return {
    name: run.name,
    namespace: build.namespace,
    buildName: build.name,
    phase: 'Succeeded',
    startTime: run.startTime,
    completionTime: run.completionTime,
    outputImage: build.outputImage,
    outputDigest: run.outputDigest,
    failureMessage: null,
    conditions: [
      {
        type: 'Succeeded',
        status: 'True',
        reason: 'Succeeded',
        message: 'All Steps have completed executing',
        lastTransitionTime: run.completionTime,
      },
    ],
  };
}

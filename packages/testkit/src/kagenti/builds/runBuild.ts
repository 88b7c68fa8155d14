import { createHash, randomBytes } from 'node:crypto';
import { formatTimestamp } from '../state/formatTimestamp';
import { Build } from './Build';
import { BuildRun } from './BuildRun';

/** One more run of a build; it has succeeded by the time it is returned. */
export function runBuild(build: Build): BuildRun {
  const now = formatTimestamp(new Date());
  // Kubernetes makes up the end of a generated name.
  const name = `${build.name}-run-${randomBytes(3).toString('hex')}`;
  const run = {
    name,
    startTime: now,
    completionTime: now,
    outputDigest: `sha256:${createHash('sha256').update(name).digest('hex')}`,
  };
  build.runs.push(run);
  return run;
}

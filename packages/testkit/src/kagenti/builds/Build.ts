import { BuildRun } from './BuildRun';

/** A Shipwright build and its runs, the newest last. */
export interface Build {
  kind: 'agent' | 'tool';
  name: string;
  namespace: string;
  gitUrl: string;
  gitRevision: string;
  contextDir: string;
  strategy: string;
  outputImage: string;
  createdAt: string;
  /** The request that started it, from which the workload is made in the end. */
  request: Record<string, unknown>;
  runs: BuildRun[];
}

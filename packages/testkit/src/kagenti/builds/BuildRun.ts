/** One run. In the stand-in a build takes no time and succeeds. */
export interface BuildRun {
  name: string;
  startTime: string;
  completionTime: string;
  outputDigest: string;
}

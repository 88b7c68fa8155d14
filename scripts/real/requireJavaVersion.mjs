// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { javaVersionProblem } from './javaVersionProblem.mjs';

/**
 * Sees to it that the Java that Keycloak and Maven are going to take is new
 * enough: the one of JAVA_HOME before the one on the PATH.
 *
 * @throws Error that says which version is there and which is needed
 */
export function requireJavaVersion() {
  const { JAVA_HOME } = process.env;
  const java = JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java';
  // Java tells its version on the error stream.
  const { stdout, stderr } = spawnSync(java, ['-version'], {
    encoding: 'utf8',
  });
  const problem = javaVersionProblem(`${stdout ?? ''}\n${stderr ?? ''}`);
  if (problem) throw new Error(problem);
}

// @ts-check
import { isOnPath } from '../process/isOnPath.mjs';

const BUILD_TOOLS = ['python3', 'make', 'g++'];

/**
 * What to say when an installation failed or left a native package unbuilt.
 *
 * @param {(program: string) => boolean} [hasProgram]
 * @returns {string}
 */
export function nativeBuildAdvice(hasProgram = isOnPath) {
  const missing = BUILD_TOOLS.filter(program => !hasProgram(program));
  if (missing.length === 0) {
    return 'The installation failed; the lines above say why. python3, make and g++, which native packages are compiled with, are all there.';
  }
  return `The installation failed. better-sqlite3 is compiled where no prebuilt binary can be had, which needs python3, make and g++; missing here: ${missing.join(', ')}. On Debian: apt-get install python3 make g++. Then run the same command again.`;
}

// @ts-check
import { spawnSync } from 'node:child_process';
import { isOnPath } from '../../process/isOnPath.mjs';
import {
  canInstallDebianPackages,
  installDebianPackages,
  readDebianVersion,
} from '../debianPackages.mjs';
import { chooseToolchain, OLDEST } from './chooseToolchain.mjs';
import { isOlder } from './isOlder.mjs';
import { readGoVersion } from './readGoVersion.mjs';

const DEBIAN_PACKAGE = 'golang-go';

/**
 * Sees to it that there is a Go that can build a module: the one on the PATH, or
 * Debian's if it is new enough to be of use.
 *
 * @param {string} needed the version that the module asks for
 * @param {import('../install/StepLog.mjs').StepLog} log
 * @returns {Promise<NodeJS.ProcessEnv>} what to add to the environment of `go`
 */
export async function requireGo(needed, log) {
  if (!isOnPath('go') && canInstallDebianPackages()) {
    const offered = readGoVersion(
      (await readDebianVersion(DEBIAN_PACKAGE, log)) ?? '0.0',
    );
    const oldest = readGoVersion(OLDEST);
    if (offered && oldest && !isOlder(offered, oldest)) {
      await installDebianPackages([DEBIAN_PACKAGE], log);
    }
  }
  const { error, stdout } = spawnSync('go', ['version'], {
    encoding: 'utf8',
    // The version of the one that is installed, not of one that it would fetch.
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  return chooseToolchain(error ? undefined : stdout, needed);
}

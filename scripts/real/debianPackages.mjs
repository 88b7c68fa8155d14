// @ts-check
import { run } from '../process/run.mjs';
import { isOnPath } from '../process/isOnPath.mjs';

let isUpdated = false;

/** @returns {boolean} whether this is a Debian where packages may be installed */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && isOnPath('apt-get');
}

/**
 * Installs packages by apt-get; its list of packages is brought up to date
 * before the first.
 *
 * @param {readonly string[]} names
 */
export async function installDebianPackages(names) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (!isUpdated) await aptGet(['update', '-q'], options);
  isUpdated = true;
  await aptGet(
    ['install', '-q', '-y', '--no-install-recommends', ...names],
    options,
  );
}

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
async function aptGet(args, options) {
  if ((await run('apt-get', args, options)) !== 0) {
    throw new Error(`apt-get ${args.join(' ')} failed; its own lines say why`);
  }
}

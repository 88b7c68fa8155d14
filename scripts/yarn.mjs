// @ts-check
// Runs yarn on a machine that has only Node and npm: npm fetches the pinned
// @yarnpkg/cli-dist (one package, 4 MB) into its own cache and runs it.
import { spawnSync } from 'node:child_process';

const YARN = '@yarnpkg/cli-dist@4.18.1';

// yarn reads neither npm's registry nor npm's nodedir. Where the user has set
// them for npm, native packages would otherwise fail to find Node's headers and
// a mirrored registry would be bypassed.
/** @param {string} name */
function npmSetting(name) {
  const { stdout } = spawnSync('npm', ['config', 'get', name], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const value = (stdout ?? '').trim();
  return value && value !== 'undefined' && value !== 'null' ? value : undefined;
}

/**
 * Runs yarn with the given arguments and returns its exit code.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function yarn(args, options = {}) {
  const env = { ...process.env };
  const registry = npmSetting('registry');
  if (registry) env.YARN_NPM_REGISTRY_SERVER ??= registry;
  const nodedir = npmSetting('nodedir');
  if (nodedir) env.npm_config_nodedir ??= nodedir;
  const { status } = spawnSync(
    'npm',
    ['exec', '--yes', `--package=${YARN}`, '--', 'yarn', ...args],
    { stdio: 'inherit', env, shell: process.platform === 'win32', ...options },
  );
  return status ?? 1;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  process.exit(yarn(process.argv.slice(2)));
}

// @ts-check
import { spawnSync } from 'node:child_process';
import { isOnPath } from '../process/isOnPath.mjs';
import { runLogged } from './install/runLogged.mjs';

/** @typedef {import('./install/StepLog.mjs').StepLog} StepLog */

const ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive' };

let isUpdated = false;
/** apt-get lets only one of it work at a time. */
let lastUse = Promise.resolve();

/** @returns {boolean} whether this is a Debian where packages may be installed */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && isOnPath('apt-get');
}

/**
 * Installs packages by apt-get, one request after the other; its list of
 * packages is brought up to date before the first.
 *
 * @param {readonly string[]} names
 * @param {StepLog} log
 */
export function installDebianPackages(names, log) {
  return alone(async () => {
    await update(log);
    await log.step(`installing ${names.join(', ')}`, () =>
      aptGet(log, 'install', '-y', '--no-install-recommends', ...names),
    );
  });
}

/**
 * @param {string} name of a package
 * @param {StepLog} log
 * @returns {Promise<string | undefined>} the version that would be installed, without Debian's own additions
 */
export function readDebianVersion(name, log) {
  return alone(async () => {
    await update(log);
    const { stdout } = spawnSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
    });
    return /Candidate: (?:\d+:)?(\d[\d.]*)/.exec(stdout ?? '')?.[1];
  });
}

/** @param {StepLog} log */
async function update(log) {
  if (!isUpdated) await aptGet(log, 'update');
  isUpdated = true;
}

/**
 * @param {StepLog} log
 * @param {...string} args
 */
function aptGet(log, ...args) {
  const all = ['-q', ...args];
  return runLogged(line => log.say(line), 'apt-get', all, { env: ENVIRONMENT });
}

/**
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
function alone(action) {
  const use = lastUse.then(action);
  lastUse = use.then(
    () => undefined,
    () => undefined,
  );
  return use;
}

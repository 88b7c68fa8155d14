// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does the work while holding a lock file that names this process. Another
 * process that wants the same lock waits; a lock whose owner has died is taken over.
 *
 * @param {string} path
 * @param {() => Promise<void>} work
 * @param {{ onWait?: () => void, pollMilliseconds?: number }} [options]
 */
export async function withInstallLock(path, work, options = {}) {
  const { onWait = () => {}, pollMilliseconds = 500 } = options;
  mkdirSync(dirname(path), { recursive: true });
  let hasWaited = false;
  while (!take(path)) {
    if (!hasWaited) onWait();
    hasWaited = true;
    await sleep(pollMilliseconds);
  }
  try {
    await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      throw error;
    }
  }
  if (!hasLivingOwner(path)) rmSync(path, { force: true });
  return false;
}

/** @param {string} path */
function hasLivingOwner(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

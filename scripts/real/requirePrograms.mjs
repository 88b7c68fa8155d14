// @ts-check
import { isOnPath } from '../process/isOnPath.mjs';
import {
  canInstallDebianPackages,
  installDebianPackages,
} from './debianPackages.mjs';

/**
 * Sees to it that programs are on the PATH: by Debian's packages where that
 * may be done, else by naming what is missing.
 *
 * @param {Record<string, { debianPackage: string, otherwise: string }>} programs by name
 * @param {import('./install/StepLog.mjs').StepLog} log
 * @returns {Promise<void>} rejects when a program is missing and cannot be installed from here
 */
export async function requirePrograms(programs, log) {
  const missing = Object.keys(programs).filter(name => !isOnPath(name));
  if (missing.length === 0) return;
  if (!canInstallDebianPackages()) {
    const wanted = missing.map(name => programs[name].otherwise).join(', ');
    throw new Error(`Please install ${wanted}, then run this again.`);
  }
  await installDebianPackages(
    missing.map(name => programs[name].debianPackage),
    log,
  );
}

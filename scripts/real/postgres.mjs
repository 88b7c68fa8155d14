// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath } from '../process/isOnPath.mjs';
import {
  canInstallDebianPackages,
  installDebianPackages,
} from './debianPackages.mjs';

/** Where Debian keeps the servers, off the PATH; the testkit looks there too. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

function isInstalled() {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = versions.map(version => join(DEBIAN_FOLDER, version, 'bin'));
  return [...folders, undefined].some(
    folder => isOnPath('initdb', folder) && isOnPath('postgres', folder),
  );
}

/** The database that replicas of the portal share. */
export const postgres = {
  name: 'postgres',
  isInstalled,
  /** @param {import('./install/StepLog.mjs').StepLog} log */
  async install(log) {
    if (!canInstallDebianPackages()) {
      throw new Error(
        'Please install PostgreSQL (initdb and postgres on the PATH), then run this again.',
      );
    }
    await installDebianPackages(['postgresql'], log);
  },
};

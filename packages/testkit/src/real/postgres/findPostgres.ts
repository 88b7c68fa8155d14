import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../findProgram';

/** Where Debian keeps the servers, a folder for each major version, off the PATH. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The programs of a PostgreSQL server. */
export interface PostgresInstallation {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the newest PostgreSQL of Debian, or the one on the PATH. */
export function findPostgres(): PostgresInstallation | undefined {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map(version => [join(DEBIAN_FOLDER, version, 'bin')]);
  for (const path of [...folders, undefined]) {
    const initdb = findProgram('initdb', path);
    const postgres = findProgram('postgres', path);
    if (initdb && postgres) return { initdb, postgres };
  }
  return undefined;
}

// @ts-check
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CachedInstallation } from './install/CachedInstallation.mjs';
import { runLogged } from './install/runLogged.mjs';
import { requireJavaVersion } from './requireJavaVersion.mjs';
import { requirePrograms } from './requirePrograms.mjs';

/** @typedef {import('./install/StepLog.mjs').StepLog} StepLog */

const VERSION = '26.7.3';
const ARTIFACT = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
// All that later tests need is built in once: an option that differs at start makes Keycloak refuse to start.
const BUILD_OPTIONS = [
  '--features=spiffe',
  '--db=dev-file',
  '--health-enabled=true',
  '--https-client-auth=request',
];
const ADMIN = 'admin';

const cached = new CachedInstallation('keycloak', VERSION);

/** A real Keycloak, built for a quick start, with a database that holds nothing but an administrator. */
export const keycloak = {
  name: 'keycloak',
  isInstalled: () => cached.isInstalled(),
  /** @param {StepLog} log */
  async install(log) {
    await requirePrograms(
      {
        java: {
          debianPackage: 'openjdk-17-jre-headless',
          otherwise: 'Java 17 or newer (a JRE is enough)',
        },
        mvn: { debianPackage: 'maven', otherwise: 'Maven' },
        unzip: { debianPackage: 'unzip', otherwise: 'unzip' },
      },
      log,
    );
    requireJavaVersion();
    await cached.install(async work => {
      const password = await prepare(work, log);
      return {
        folder: join(work, `keycloak-${VERSION}`),
        notes: { admin: ADMIN, password },
      };
    });
  },
};

/**
 * @param {string} work an empty folder
 * @param {StepLog} log
 * @returns {Promise<string>} the administrator's password
 */
async function prepare(work, log) {
  const unpacked = join(work, `keycloak-${VERSION}`);
  const zip = join(work, `keycloak-quarkus-dist-${VERSION}.zip`);
  const password = randomBytes(16).toString('hex');
  const call = (
    /** @type {string} */ command,
    /** @type {readonly string[]} */ args,
    /** @type {NodeJS.ProcessEnv} */ env = {},
  ) => runLogged(line => log.say(line), command, args, { env });

  await log.step('downloading by Maven (180 MB)', async () => {
    const quiet = ['-B', '-q'];
    const get = [`-Dartifact=${ARTIFACT}`, '-Dtransitive=false'];
    const copy = [
      `-Dartifact=${ARTIFACT}`,
      `-DoutputDirectory=${work}`,
      '-Dmdep.useBaseVersion=true',
    ];
    await call('mvn', [...quiet, 'dependency:get', ...get]);
    await call('mvn', [...quiet, 'dependency:copy', ...copy]);
    await call('unzip', ['-q', zip, '-d', work]);
    rmSync(zip);
  });

  const script = join(unpacked, 'bin', 'kc.sh');
  await log.step('building for a quick start', () =>
    call(script, ['build', ...BUILD_OPTIONS]),
  );

  // Making the tables and the first realm takes half of a first start; every test's Keycloak starts from a copy.
  const admin = ['--username', ADMIN, '--password:env', 'KEYCLOAK_PASSWORD'];
  await log.step('preparing the database', () =>
    call(
      script,
      ['bootstrap-admin', 'user', '--optimized', '--no-prompt', ...admin],
      { KEYCLOAK_PASSWORD: password },
    ),
  );
  cpSync(join(unpacked, 'data', 'h2'), join(unpacked, 'database'), {
    recursive: true,
  });
  rmSync(join(unpacked, 'data'), { recursive: true });
  return password;
}

// @ts-check
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '../process/run.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { requireJavaVersion } from './requireJavaVersion.mjs';
import { requirePrograms } from './requirePrograms.mjs';

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

const home = () => join(cacheFolder(), `keycloak-${VERSION}`);
// Read by the testkit. Written last, so an installation that was cut short does not count.
const manifestPath = () => join(cacheFolder(), 'keycloak.json');

function isInstalled() {
  if (!existsSync(manifestPath())) return false;
  const manifest = JSON.parse(readFileSync(manifestPath(), 'utf8'));
  return manifest.version === VERSION && existsSync(manifest.home);
}

/** A real Keycloak, built for a quick start, with a database that holds nothing but an administrator. */
export const keycloak = {
  name: 'keycloak',
  isInstalled,
  async install() {
    await requirePrograms({
      java: {
        debianPackage: 'openjdk-17-jre-headless',
        otherwise: 'Java 17 or newer (a JRE is enough)',
      },
      mvn: { debianPackage: 'maven', otherwise: 'Maven' },
      unzip: { debianPackage: 'unzip', otherwise: 'unzip' },
    });
    requireJavaVersion();
    mkdirSync(cacheFolder(), { recursive: true });
    const work = mkdtempSync(join(cacheFolder(), 'keycloak-'));
    try {
      const password = await prepare(work);
      rmSync(home(), { recursive: true, force: true });
      renameSync(join(work, `keycloak-${VERSION}`), home());
      const manifest = {
        version: VERSION,
        home: home(),
        admin: ADMIN,
        password,
      };
      writeFileSync(manifestPath(), JSON.stringify(manifest), { mode: 0o600 });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} work an empty folder
 * @returns {Promise<string>} the administrator's password
 */
async function prepare(work) {
  const unpacked = join(work, `keycloak-${VERSION}`);
  const zip = join(work, `keycloak-quarkus-dist-${VERSION}.zip`);
  const password = randomBytes(16).toString('hex');

  console.log(`Keycloak ${VERSION}: downloading by Maven (180 MB) …`);
  const quiet = ['-B', '-q'];
  await must('mvn', [
    ...quiet,
    'dependency:get',
    `-Dartifact=${ARTIFACT}`,
    '-Dtransitive=false',
  ]);
  await must('mvn', [
    ...quiet,
    'dependency:copy',
    `-Dartifact=${ARTIFACT}`,
    `-DoutputDirectory=${work}`,
    '-Dmdep.useBaseVersion=true',
  ]);
  await must('unzip', ['-q', zip, '-d', work]);
  rmSync(zip);

  console.log(`Keycloak ${VERSION}: building for a quick start …`);
  const script = join(unpacked, 'bin', 'kc.sh');
  await must(script, ['build', ...BUILD_OPTIONS]);

  // Making the tables and the first realm takes half of a first start; every test's Keycloak starts from a copy.
  console.log(`Keycloak ${VERSION}: preparing the database …`);
  const admin = ['--username', ADMIN, '--password:env', 'KEYCLOAK_PASSWORD'];
  await must(
    script,
    ['bootstrap-admin', 'user', '--optimized', '--no-prompt', ...admin],
    { KEYCLOAK_PASSWORD: password },
  );
  cpSync(join(unpacked, 'data', 'h2'), join(unpacked, 'database'), {
    recursive: true,
  });
  rmSync(join(unpacked, 'data'), { recursive: true });
  return password;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
async function must(command, args, environment) {
  const code = await run(command, args, {
    env: { ...process.env, ...environment },
  });
  if (code !== 0) {
    throw new Error(`${command} ${args[0]} failed with exit code ${code}`);
  }
}

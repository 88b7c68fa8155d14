// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from './repositoryRoot.mjs';
import { installFingerprint } from './setup/installFingerprint.mjs';
import { nativeBuildAdvice } from './setup/nativeBuildAdvice.mjs';
import { nodeVersionProblem } from './setup/nodeVersionProblem.mjs';
import { sqliteWarning } from './setup/sqliteWarning.mjs';
import { withInstallLock } from './setup/withInstallLock.mjs';
import { yarn } from './yarn.mjs';

const STAMP = join(repositoryRoot, 'node_modules', '.installed');
const LOCK = join(repositoryRoot, '.yarn', 'setup.lock');

function fingerprint() {
  return installFingerprint(repositoryRoot, {
    modules: process.versions.modules,
    platform: process.platform,
    architecture: process.arch,
  });
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

// yarn goes on when it believes that an optional package failed, so the proof is the database that opens.
function opensDatabase() {
  try {
    const load = createRequire(join(repositoryRoot, 'packages/backend/'));
    const Database = load('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch (error) {
    console.error(`better-sqlite3 cannot be used: ${error}`);
    return false;
  }
}

async function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies; the first time takes a minute or two.');
  const startedAt = Date.now();
  if (yarn(['install', '--immutable']) !== 0 || !opensDatabase()) {
    console.error(`\n${nativeBuildAdvice()}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(STAMP, fingerprint());
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`Dependencies installed in ${seconds} s.`);
}

const warning = sqliteWarning(process.versions.node);
if (warning) console.warn(warning);

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else if (!isInstalled()) {
  await withInstallLock(LOCK, install, {
    onWait: () =>
      console.log('Another installation is under way; waiting for it.'),
  });
}

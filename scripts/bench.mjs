// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process/run.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';

// A suite is bench/<suite>/suite.ts: it exports rounds, peers and measurements, and says by needs what it cannot do without.
const BENCH = join(repositoryRoot, 'bench');
const RUNNER = join(repositoryRoot, 'scripts', 'bench', 'runSuite.mjs');

function listSuites() {
  const names = existsSync(BENCH) ? readdirSync(BENCH) : [];
  return names.filter(name => existsSync(join(BENCH, name, 'suite.ts')));
}

const [suite, ...parts] = process.argv.slice(2);
const suites = listSuites();
if (suite && suites.includes(suite)) {
  process.exitCode = await run(process.execPath, [
    '--import',
    'tsx',
    RUNNER,
    BENCH,
    suite,
    ...parts,
  ]);
} else {
  if (suite) console.error(`There is no suite '${suite}'.`);
  const list = suites.length > 0 ? suites.join(', ') : 'none';
  console.log(`Usage: npm run bench -- <suite> [part...]\nSuites: ${list}`);
  process.exitCode = suite ? 1 : 0;
}

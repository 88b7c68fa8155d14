// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.mjs';
import { counterparts } from './real/counterparts.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';
import { addCounts } from './test/addCounts.mjs';
import { missingCounterparts } from './test/missingCounterparts.mjs';
import { REAL_TEST } from './test/realTest.mjs';
import { runJest } from './test/runJest.mjs';
import { runScriptTests } from './test/runScriptTests.mjs';
import { verdict } from './test/verdict.mjs';

const NOT_REAL = [
  '--testPathIgnorePatterns',
  REAL_TEST.source,
  '/node_modules/',
];

console.log('Tests of the scripts');
const scripts = await runScriptTests();
console.log('Tests of the packages');
const packages = await runJest(NOT_REAL);
console.log('Tests that talk to real counterparts, one at a time');
const real = await runJest([
  '--runInBand',
  '--testPathPatterns',
  REAL_TEST.source,
]);

const sources = listFiles()
  .filter(path => REAL_TEST.test(path))
  .map(path => readFileSync(join(repositoryRoot, path), 'utf8'));
for (const name of missingCounterparts(sources, counterparts)) {
  console.log(
    `Skipped the tests that talk to ${name}: it is not installed. To run them: npm run real:install`,
  );
}
const runs = [scripts, packages, real];
const { lines, exitCode } = verdict(
  addCounts(runs.map(({ counts }) => counts)),
  {
    areSkipsAllowed: process.env.BOOST_REAL !== 'required',
    leaks: [...packages.leaks, ...real.leaks],
    hasBrokenRunner: runs.some(run => run.exitCode !== 0),
  },
);
console.log(`\n${lines.join('\n')}`);
process.exitCode = exitCode;

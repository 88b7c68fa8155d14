// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.mjs';
import { nodeTool } from './process/nodeTool.mjs';
import { run } from './process/run.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';
import { checkCitations } from './specs/checkCitations.mjs';
import { checkRequirementNumbers } from './specs/checkRequirementNumbers.mjs';
import { checkScenarios } from './specs/checkScenarios.mjs';

const NOT_COVERED = 'openspec/not-covered.md';
const REQUIREMENTS = 'specifications/requirements.md';
// Where numbers are cited: not in tests, some of which are about numbers.
const CITING =
  /^(openspec|specifications)\/.+\.(md|yaml)$|^(packages|plugins)\/.+(?<!\.test)\.tsx?$/;
// The requirements that the specs have to answer for so far.
const RANGE = { document: '002', count: 23 };

const read = (/** @type {string} */ path) => ({
  path,
  text: readFileSync(join(repositoryRoot, path), 'utf8'),
});

const validate = ['validate', '--all', '--strict', '--no-interactive'];
const validity = await run(
  process.execPath,
  [nodeTool('@fission-ai/openspec'), ...validate],
  { env: { ...process.env, OPENSPEC_TELEMETRY: '0' } },
);

const files = listFiles();
const specs = files
  .filter(path => /^openspec\/specs\/.+\/spec\.md$/.test(path))
  .map(read);
const tests = files.filter(path => /\.test\.(tsx?|mjs)$/.test(path)).map(read);
const notCovered = existsSync(join(repositoryRoot, NOT_COVERED))
  ? read(NOT_COVERED).text
  : '';
const problems = [
  ...checkScenarios(specs, tests),
  ...checkCitations(
    RANGE,
    specs.map(({ text }) => text),
    notCovered,
  ),
  ...checkRequirementNumbers(
    files.filter(path => CITING.test(path)).map(read),
    read(REQUIREMENTS).text,
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length === 0) {
  console.log(
    `${specs.length} specs: every scenario is the title of a test, every requirement is cited or excused in ${NOT_COVERED}, every number is explained in ${REQUIREMENTS}.`,
  );
}
process.exitCode = validity !== 0 || problems.length > 0 ? 1 : 0;

// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listFiles } from './listFiles.mjs';
import { listTrackedFiles } from './lint/listTrackedFiles.mjs';
import { checkFileLength } from './lint/checkFileLength.mjs';
import { checkFloors } from './lint/checkFloors.mjs';
import { checkIndexFile } from './lint/checkIndexFile.mjs';
import { checkStrayText } from './lint/checkStrayText.mjs';
import { nodeTool } from './process/nodeTool.mjs';
import { run } from './process/run.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';

const FORMATTED = /\.(ts|tsx|js|mjs|cjs|json|md|yaml|yml|css|html)$/;
// Written by their own tools.
const GENERATED = /(^|\/)(CHANGELOG|report\.api)\.md$|^bench\/results\//;

const tracked = listTrackedFiles().filter(path => !GENERATED.test(path));
const read = (/** @type {string} */ path) => ({
  path,
  text: readFileSync(join(repositoryRoot, path), 'utf8'),
});

function checkHouseRules() {
  console.log('House rules');
  const files = tracked.map(read);
  const manifests = listFiles()
    .filter(path => /^(packages|plugins)\/[^/]+\/package\.json$/.test(path))
    .map(path => ({ path, manifest: JSON.parse(read(path).text) }));
  const names = manifests.map(({ manifest }) => manifest.name);
  const workspaces = manifests.map(({ path, manifest }) => {
    const folder = dirname(path);
    const sources = tracked.filter(
      file => file.startsWith(`${folder}/src/`) && /\.tsx?$/.test(file),
    );
    return {
      name: manifest.name,
      manifest,
      files: sources.map(source => ({
        ...read(source),
        path: relative(folder, source),
      })),
    };
  });
  const problems = [
    ...files.flatMap(checkFileLength),
    ...files.flatMap(checkIndexFile),
    ...files.flatMap(checkStrayText),
    ...workspaces.flatMap(workspace => checkFloors(workspace, names)),
  ];
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

const node = (/** @type {string[]} */ ...args) => run(process.execPath, args);
const failures = [];
if (checkHouseRules() !== 0) failures.push('house rules');

console.log('Types of the scripts');
const types = [nodeTool('typescript', 'tsc'), '-p', 'scripts/tsconfig.json'];
if ((await node(...types)) !== 0) failures.push('types of the scripts');

console.log('Formatting');
const formatted = tracked.filter(path => FORMATTED.test(path));
const prettier = [nodeTool('prettier'), '--check', '--log-level=warn'];
if ((await node(...prettier, ...formatted)) !== 0) failures.push('formatting');

console.log('ESLint');
const eslint = [nodeTool('@backstage/cli', 'backstage-cli'), 'repo', 'lint'];
if ((await node(...eslint, '--max-warnings', '0')) !== 0) {
  failures.push('ESLint');
}

if (failures.length > 0) console.error(`Failed: ${failures.join(', ')}.`);
process.exitCode = failures.length > 0 ? 1 : 0;

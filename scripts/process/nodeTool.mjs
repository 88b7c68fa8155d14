// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot.mjs';

/**
 * The path of a program that an installed package brings, to be run by Node
 * itself: no shell and no shim in between, so the process id is the program's.
 *
 * @param {string} packageName
 * @param {string} [program] defaults to the package's name without its scope
 * @returns {string}
 */
export function nodeTool(
  packageName,
  program = packageName.replace(/^@[^/]+\//, ''),
) {
  const folder = join(repositoryRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const path = typeof bin === 'string' ? bin : bin?.[program];
  if (!path) throw new Error(`${packageName} brings no program ${program}`);
  return join(folder, path);
}

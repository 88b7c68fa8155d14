// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repositoryRoot.mjs';

const SKIPPED = new Set([
  '.git',
  'coverage',
  'dist',
  'dist-types',
  'node_modules',
]);

/**
 * Lists the project's own files, without what is installed, built or kept by git.
 *
 * @param {string} [folder] below the root
 * @param {string} [root]
 * @returns {string[]} paths from the root, in a fixed order
 */
export function listFiles(folder = '', root = repositoryRoot) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => !SKIPPED.has(entry.name))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(path, root);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

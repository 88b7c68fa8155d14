// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot.mjs';

/**
 * @returns {string[]} the text files that are, or are about to be, in the repository
 */
export function listTrackedFiles() {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: repositoryRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return list
    .split('\0')
    .filter(path => path && existsSync(join(repositoryRoot, path)))
    .filter(path => !/\.(png|jpe?g|ico|woff2?|gz)$/.test(path));
}

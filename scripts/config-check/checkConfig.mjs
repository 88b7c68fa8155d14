// @ts-check
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeTool } from '../process/nodeTool.mjs';
import { run } from '../process/run.mjs';
import { repositoryRoot } from '../repositoryRoot.mjs';
import { placeholders } from './placeholders.mjs';

/**
 * Holds config files against the schemas of all packages. Backstage itself
 * starts with a wrong type or an unknown key; only this check tells.
 *
 * @param {readonly string[]} files later ones override earlier ones
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} an exit code
 */
export function checkConfig(files, options) {
  const paths = files.map(file => resolve(repositoryRoot, file));
  const yaml = paths.map(path => readFileSync(path, 'utf8')).join('\n');
  return run(
    process.execPath,
    [
      nodeTool('@backstage/cli', 'backstage-cli'),
      'config:check',
      '--strict',
      ...paths.flatMap(path => ['--config', path]),
    ],
    {
      ...options,
      env: { ...process.env, ...placeholders(yaml, process.env) },
    },
  );
}

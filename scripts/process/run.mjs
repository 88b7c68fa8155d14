// @ts-check
import { spawn } from 'node:child_process';
import { repositoryRoot } from '../repositoryRoot.mjs';

/**
 * Runs a program in the foreground and resolves with its exit code. A program
 * that cannot be started, or that a signal ended, counts as exit code 1.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', error => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', code => resolve(code ?? 1));
  });
}

// @ts-check
import { spawn } from 'node:child_process';
import { repositoryRoot } from '../repositoryRoot.mjs';

/**
 * Runs a program in the foreground, shows each piece of its output to `look` and
 * passes it on. Resolves with the exit code; 1 when a signal ended it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {(text: string) => void} look
 * @returns {Promise<number>}
 */
export function runWatched(command, args, look) {
  // Behind a pipe, programs would drop their colours.
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colours },
    });
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', text => {
        look(text);
        to.write(text);
      });
    }
    child.once('error', error => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', code => resolve(code ?? 1));
  });
}

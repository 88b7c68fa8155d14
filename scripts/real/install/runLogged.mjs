// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

// Enough for a compiler's complaint.
const LINES_IN_ERROR = 20;

/**
 * Runs a program and hands on each line that it prints.
 *
 * @param {(line: string, isError: boolean) => void} look
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, title?: string }} [options]
 * `env` is added to this process's own; `title` is what an error calls the program
 * @returns {Promise<void>} rejects with its last lines when it fails
 */
export async function runLogged(look, command, args, options = {}) {
  const title = options.title ?? `${command} ${args[0]}`;
  /** @type {string[]} */
  const last = [];
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr]) {
    const isError = input === child.stderr;
    createInterface({ input }).on('line', line => {
      last.push(line);
      last.splice(0, last.length - LINES_IN_ERROR);
      look(line, isError);
    });
  }
  await new Promise((resolve, reject) => {
    child.once('error', error =>
      reject(new Error(`${command} could not be started: ${error.message}`)),
    );
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(undefined);
      const reason = signal ?? `exit code ${code}`;
      reject(new Error(`${title} failed (${reason}):\n${last.join('\n')}`));
    });
  });
}

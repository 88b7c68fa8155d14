// @ts-check
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A program in a process group of its own. Stopping reaches whatever the
 * program started too, also when the program itself has already gone.
 */
export class ProcessGroup {
  #child;
  #name;

  /**
   * @param {string} name
   * @param {import('node:child_process').ChildProcess} child
   */
  constructor(name, child) {
    this.#name = name;
    this.#child = child;
  }

  /**
   * @param {string} name
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} [options]
   */
  static start(name, command, args, options = {}) {
    // No standard input: a group in the background that reads from the terminal is suspended by it.
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached: true,
    });
    return new ProcessGroup(name, child);
  }

  get name() {
    return this.#name;
  }

  /** @returns {Promise<string>} resolves with how the program ended, once it has */
  ended() {
    return new Promise(resolve => {
      const { exitCode, signalCode } = this.#child;
      if (exitCode !== null) resolve(`exit code ${exitCode}`);
      if (signalCode !== null) resolve(signalCode);
      this.#child.once('error', error => resolve(error.message));
      this.#child.once('exit', (code, signal) =>
        resolve(signal ?? `exit code ${code}`),
      );
    });
  }

  /**
   * Asks the whole group to end, and ends it by force when it has not within the given time.
   *
   * @param {number} [graceMilliseconds]
   */
  async stop(graceMilliseconds = 10_000) {
    const deadline = Date.now() + graceMilliseconds;
    if (!this.#signal('SIGTERM')) return;
    while (this.#signal(0)) {
      if (Date.now() > deadline) {
        this.#signal('SIGKILL');
        return;
      }
      await sleep(50);
    }
  }

  /**
   * @param {NodeJS.Signals | 0} signal
   * @returns {boolean} false when nothing is left of the group
   */
  #signal(signal) {
    const { pid } = this.#child;
    if (pid === undefined) return false;
    try {
      if (process.platform === 'win32') return this.#child.kill(signal);
      return process.kill(-pid, signal);
    } catch {
      return false;
    }
  }
}

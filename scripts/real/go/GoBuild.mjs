// @ts-check
import { isOnPath } from '../../process/isOnPath.mjs';
import { runLogged } from '../install/runLogged.mjs';

/** @typedef {import('../install/StepLog.mjs').StepLog} StepLog */

// A module that goes to its go.sum for its sums must not be edited by the way, and no workspace may mix in.
const ENVIRONMENT = {
  GO111MODULE: 'on',
  GOWORK: 'off',
  GOFLAGS: '-mod=readonly',
};

/** Builds programs of a Go module, in the background of whatever else the machine does. */
export class GoBuild {
  #log;
  #folder;
  #environment;

  /**
   * @param {{ log: StepLog, folder: string, environment: NodeJS.ProcessEnv }} options
   * `folder` has the module's go.mod
   */
  constructor({ log, folder, environment }) {
    this.#log = log;
    this.#folder = folder;
    this.#environment = { ...ENVIRONMENT, ...environment };
  }

  /**
   * Calls a command of `go`.
   *
   * @param {readonly string[]} args
   * @returns {Promise<string[]>} the lines that it printed
   */
  async call(args) {
    /** @type {string[]} */
    const lines = [];
    await this.#go((line, isError) => {
      if (!isError) lines.push(line);
    }, args);
    return lines;
  }

  /**
   * Compiles programs.
   *
   * @param {readonly string[]} packages of the programs
   * @param {string} output the folder for them
   * @param {readonly string[]} [options] for `go build`
   */
  async compile(packages, output, options = []) {
    const all = await this.#log.step('loading the modules it is made of', () =>
      this.call(['list', '-deps', ...packages]),
    );
    const names = new Set(all);
    let begun = 0;
    await this.#log.step(
      'compiling',
      () =>
        this.#go(
          line => {
            if (names.has(line)) begun++;
          },
          ['build', '-v', ...options, '-o', `${output}/`, ...packages],
        ),
      () => `${begun} of ${names.size} packages`,
    );
  }

  /**
   * @param {(line: string, isError: boolean) => void} look
   * @param {readonly string[]} args
   */
  async #go(look, args) {
    const [command, ...before] = isOnPath('nice')
      ? ['nice', '-n', '10', 'go']
      : ['go'];
    await runLogged(look, command, [...before, ...args], {
      cwd: this.#folder,
      env: this.#environment,
      title: `go ${args[0]}`,
    });
  }
}

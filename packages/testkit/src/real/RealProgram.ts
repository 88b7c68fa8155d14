import {
  spawn,
  type ChildProcess,
  type SpawnOptions,
} from 'node:child_process';
import { once } from 'node:events';

const START_LIMIT_MILLISECONDS = 60_000;
const STOP_LIMIT_MILLISECONDS = 30_000;
// Some servers log for as long as they run. What they say while starting fits in it.
const OUTPUT_LIMIT_CHARACTERS = 64 * 1024;

/** How to run a program, and how it tells that it is ready. */
export interface RealProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** What it prints when it can be used. */
  readonly isReady: RegExp;
  readonly spawn?: SpawnOptions;
}

/** A server of this machine that runs for a test and does not outlive it. */
export class RealProgram {
  readonly #child: ChildProcess;
  readonly #onExit = () => this.#child.kill('SIGKILL');
  #output = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', chunk => {
        this.#output = `${this.#output}${chunk}`.slice(
          -OUTPUT_LIMIT_CHARACTERS,
        );
      });
    }
    // A test run that ends without stopping its server must not leave it behind.
    process.once('exit', this.#onExit);
    child.once('close', () => process.off('exit', this.#onExit));
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @throws Error with all that it printed when it ends or stays silent instead
   */
  static async start(options: RealProgramOptions): Promise<RealProgram> {
    const child = spawn(options.command, options.args, {
      ...options.spawn,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = new RealProgram(child);
    try {
      await program.#prints(options.isReady);
      return program;
    } catch (error) {
      await program.end('SIGKILL');
      const reason = error instanceof Error ? error.message : error;
      throw new Error(
        `${options.command} did not start (${reason}). It printed:\n${program.#output}`,
      );
    }
  }

  get isRunning(): boolean {
    const { exitCode, signalCode, pid } = this.#child;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  /** Sends it a signal and waits until it has ended; does nothing when it has. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const exited = once(this.#child, 'exit', {
      signal: AbortSignal.timeout(STOP_LIMIT_MILLISECONDS),
    });
    this.#child.kill(signal);
    await exited;
  }

  async #prints(pattern: RegExp): Promise<void> {
    const { stdout, stderr } = this.#child;
    await new Promise<void>((resolve, reject) => {
      const look = () => pattern.test(this.#output) && resolve();
      stdout?.on('data', look);
      stderr?.on('data', look);
      this.#child.once('error', reject);
      this.#child.once('exit', () => reject(new Error('it ended')));
      setTimeout(
        () => reject(new Error('it is not ready after a minute')),
        START_LIMIT_MILLISECONDS,
      ).unref();
    });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const LOOK_AGAIN_MS = 100;

/** Enough to see why a program ended. */
const COMPLAINT_LIMIT_CHARACTERS = 8_000;

interface ProgramOptions {
  /** Node when absent. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** A program that serves HTTP, in a process of its own. */
export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';

  private constructor({
    command = process.execPath,
    args,
    env,
  }: ProgramOptions) {
    this.#child = spawn(command, args, {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const keep = (chunk: unknown) => {
      this.#output = `${this.#output}${chunk}`.slice(
        -COMPLAINT_LIMIT_CHARACTERS,
      );
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#ended = once(this.#child, 'close');
    this.#ended.catch(() => {});
    const kill = () => this.#child.kill('SIGKILL');
    process.once('exit', kill);
    this.#child.once('close', () => process.off('exit', kill));
  }

  static start(options: ProgramOptions): Program {
    return new Program(options);
  }

  /** The end of what it printed. */
  get output(): string {
    return this.#output;
  }

  /**
   * Waits until it answers with a status below 500.
   *
   * @throws Error with what it printed when it ends, or does not answer in time
   */
  async answers(url: string, limitMs: number): Promise<void> {
    const signal = AbortSignal.timeout(limitMs);
    while (!signal.aborted && this.#child.exitCode === null) {
      const isUp = await fetch(url, { signal }).then(
        ({ status }) => status < 500,
        () => false,
      );
      if (isUp) return;
      await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    throw new Error(`${url} gave no answer. It printed:\n${this.#output}`);
  }

  /** Ends it at once: it has nothing to keep, and connections that stay open would hold it. */
  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended.catch(() => {});
  }
}

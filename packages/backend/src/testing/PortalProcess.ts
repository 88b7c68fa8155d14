import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that is started for a test, with all that it prints. */
export class PortalProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | undefined>;
  #output = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exit = once(child, 'exit').then(([code]) => code ?? undefined);
    child.stdout?.on('data', chunk => (this.#output += chunk));
    child.stderr?.on('data', chunk => (this.#output += chunk));
  }

  static start(
    command: string,
    args: readonly string[],
    options: { cwd: string; env: NodeJS.ProcessEnv },
  ): PortalProcess {
    return new PortalProcess(
      spawn(command, args, {
        ...options,
        // A group of its own: what it starts can be ended with it.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Everything printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Resolves with the exit code, undefined when a signal ended it. */
  get exited(): Promise<number | undefined> {
    return this.#exit;
  }

  /** Resolves as soon as `url` answers 2xx. */
  async answers(url: string, limitMs = 180_000): Promise<void> {
    const limit = Date.now() + limitMs;
    let isRunning = true;
    this.#exit.then(() => (isRunning = false));
    while (isRunning && Date.now() < limit) {
      const isUp = await fetch(url).then(
        response => response.ok,
        () => false,
      );
      if (isUp) return;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`${url} did not come up. It printed:\n${this.#output}`);
  }

  /** Ends the program as Ctrl-C does, and its whole group if it stays. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | undefined> {
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null) return this.#exit;
    process.kill(pid, signal);
    const last = setTimeout(() => process.kill(-pid, 'SIGKILL'), 20_000);
    const code = await this.#exit;
    clearTimeout(last);
    return code;
  }
}

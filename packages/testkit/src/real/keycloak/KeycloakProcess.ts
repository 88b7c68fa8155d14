import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const STOP_LIMIT_MILLISECONDS = 60_000;
const LOG_LINES_IN_ERROR = 40;

// Half the memory of Keycloak's default and a compiler that is quick to be ready: a test's server lives for seconds.
const JAVA_OPTIONS = '-Xms64m -Xmx256m -XX:TieredStopAtLevel=1';

/** One run of a server from a home folder. The folder outlives it. */
export class KeycloakProcess {
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #onExit = () => this.#child.kill('SIGTERM');

  private constructor(child: ChildProcess, log: string) {
    this.#child = child;
    this.#log = log;
    // A test run that ends without stopping its server must not leave it behind.
    process.once('exit', this.#onExit);
    child.once('close', () => process.off('exit', this.#onExit));
  }

  static start(options: {
    home: string;
    port: number;
    managementPort: number;
    /** More of Keycloak's own options. */
    settings: readonly string[];
  }): KeycloakProcess {
    const log = join(options.home, 'keycloak.log');
    const output = openSync(log, 'a');
    const child = spawn(
      join(options.home, 'bin', 'kc.sh'),
      [
        'start',
        '--optimized',
        '--import-realm',
        '--cache=local',
        '--http-enabled=true',
        '--http-host=127.0.0.1',
        `--http-port=${options.port}`,
        `--http-management-port=${options.managementPort}`,
        ...options.settings,
      ],
      {
        cwd: options.home,
        env: { ...process.env, JAVA_OPTS_KC_HEAP: JAVA_OPTIONS },
        stdio: ['ignore', output, output],
      },
    );
    closeSync(output);
    return new KeycloakProcess(child, log);
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves, or rejects, when the server has ended by itself. */
  async ended(): Promise<void> {
    if (this.isRunning) await once(this.#child, 'exit');
  }

  /** An error that shows how the log ends and where it is kept. */
  async failure(what: string): Promise<Error> {
    const lines = (await readFile(this.#log, 'utf8')).trimEnd().split('\n');
    const end = lines.slice(-LOG_LINES_IN_ERROR).join('\n');
    return new Error(`Keycloak ${what}. Its log, ${this.#log}, ends:\n${end}`);
  }

  /** Ends the server and waits until it has ended. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    // kc.sh hands SIGTERM on to java and waits for it. SIGKILL would reach only kc.sh and leave java alone.
    const exited = once(this.#child, 'exit', {
      signal: AbortSignal.timeout(STOP_LIMIT_MILLISECONDS),
    });
    this.#child.kill('SIGTERM');
    try {
      await exited;
    } catch {
      throw await this.failure(
        `(process ${this.#child.pid}) did not end within ${STOP_LIMIT_MILLISECONDS / 1000} s`,
      );
    }
  }
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const LIMIT_MILLISECONDS = 30_000;

/** Calls one of SPIRE's programs for what a running server or agent is to do. */
export class SpireCommand {
  readonly #program: string;
  readonly #socket: string;

  private constructor(program: string, socket: string) {
    this.#program = program;
    this.#socket = socket;
  }

  /**
   * @param program - the path of `spire-server` or `spire-agent`
   * @param socket - where the running one listens
   */
  static create(program: string, socket: string): SpireCommand {
    return new SpireCommand(program, socket);
  }

  /**
   * Calls a command and resolves with what it printed.
   *
   * @param words - the command, such as `entry create`
   * @param options - its options, without the one for the socket
   * @param uid - the user who calls; the user of this process when absent
   * @throws Error with what it printed on its error stream, or why it did not run
   */
  async run(
    words: string,
    options: readonly string[] = [],
    uid?: number,
  ): Promise<string> {
    const { stdout } = await execute(
      this.#program,
      [...words.split(' '), '-socketPath', this.#socket, ...options],
      { uid, timeout: LIMIT_MILLISECONDS },
    ).catch(error => {
      // Its own message repeats the whole command line.
      const reason = error.stderr || error.code || error.signal;
      throw new Error(`SPIRE's '${words}' failed: ${reason}`);
    });
    return stdout;
  }

  /** Calls a command and resolves with the JSON that it printed. */
  async runForJson<T>(
    words: string,
    options: readonly string[] = [],
    uid?: number,
  ): Promise<T> {
    return JSON.parse(
      await this.run(words, [...options, '-output', 'json'], uid),
    );
  }
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

const STOP_LIMIT_MS = 10_000;

/** Enough to see why a program ended. */
const COMPLAINT_LIMIT_CHARACTERS = 4_000;

/** What a program says in answer to a command, by name. */
export type LineAnswer = Readonly<Record<string, unknown>>;

/** A program that reads a command a line and answers each with a line of JSON. */
export class LineProgram {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #ended: Promise<unknown>;
  #complaint = '';

  private constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args);
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#child.stderr.on('data', chunk => {
      this.#complaint = `${this.#complaint}${chunk}`.slice(
        -COMPLAINT_LIMIT_CHARACTERS,
      );
    });
    // A program that has ended reads no more commands; that it has is told by its end.
    this.#child.stdin.on('error', () => {});
    this.#ended = once(this.#child, 'close');
    this.#ended.catch(() => {});
    const kill = () => this.#child.kill('SIGKILL');
    process.once('exit', kill);
    this.#child.once('close', () => process.off('exit', kill));
  }

  /** Starts it and waits until it has said a first line. */
  static async start(
    command: string,
    args: readonly string[],
    limitSeconds: number,
  ): Promise<LineProgram> {
    const program = new LineProgram(command, args);
    await program.#readLine('its start', limitSeconds);
    return program;
  }

  /**
   * Gives one command at a time.
   *
   * @throws Error when the answer has an `error`, when none comes in the time given, or
   * when the program ends instead
   */
  async ask(command: string, limitSeconds: number): Promise<LineAnswer> {
    this.#child.stdin.write(`${command}\n`);
    const answer = JSON.parse(await this.#readLine(command, limitSeconds));
    if (answer.error) throw new Error(`'${command}': ${answer.error}`);
    return answer;
  }

  /** Ends its input, upon which it ends. */
  async stop(): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    await this.#ended.catch(() => {});
    clearTimeout(timer);
  }

  async #readLine(after: string, limitSeconds: number): Promise<string> {
    const waiting = new AbortController();
    const signal = AbortSignal.any([
      waiting.signal,
      AbortSignal.timeout(limitSeconds * 1000),
    ]);
    try {
      return await Promise.race([
        once(this.#lines, 'line', { signal }).then(([line]) => `${line}`),
        this.#ended.then(() => {
          throw new Error('it has ended');
        }),
      ]);
    } catch (error) {
      // An answer that came later would be taken for that to the next command.
      this.#child.kill('SIGKILL');
      const reason = error instanceof Error ? error.message : error;
      throw new Error(
        `The program gave no answer to ${after} (${reason}). ${this.#complaint}`.trim(),
      );
    } finally {
      waiting.abort();
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const PROGRAM = require.resolve('./forwarderProgram.ts');

/** The forwarder alone, in a process of its own whose memory can be read. */
export class Forwarder {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param baseUrl - Where it sends what comes
   */
  static async start(baseUrl: string): Promise<Forwarder> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', PROGRAM, baseUrl],
      {
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const [port] = await once(child, 'message');
    return new Forwarder(child, port);
  }

  /** How much memory was resident at most since this was asked last, in bytes. */
  async peakBytes(): Promise<number> {
    const answer = once(this.#child, 'message');
    this.#child.send('peak');
    const [peak] = await answer;
    return peak;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

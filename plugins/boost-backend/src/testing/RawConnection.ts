import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { readRawAnswer, type RawAnswer } from './readRawAnswer';

/** A connection on which a test writes every byte itself, as no HTTP client would. */
export class RawConnection {
  readonly #socket: Socket;
  readonly #closed: Promise<unknown>;
  #received = '';
  #isOver = false;
  #wake: () => void = () => {};

  private constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1').on('data', chunk => {
      this.#received += chunk;
      this.#wake();
    });
    // A server that refuses to read on may reset the connection.
    this.#socket.on('error', () => {});
    this.#closed = once(this.#socket, 'close').then(() => {
      this.#isOver = true;
      this.#wake();
    });
  }

  static open(port: number): RawConnection {
    return new RawConnection(port);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /**
   * Writes bytes.
   *
   * @param text - Each character is sent as one byte
   */
  write(text: string): void {
    this.#socket.write(text, 'latin1');
  }

  /**
   * Waits for the next answer.
   *
   * @param method - What was asked with, since an answer to HEAD has no body
   * @param options - Whether an interim answer is one too; they are passed over otherwise
   * @returns The answer; undefined when the connection closed without one
   */
  async nextAnswer(
    method = 'GET',
    { isInterim = false } = {},
  ): Promise<RawAnswer | undefined> {
    for (;;) {
      const found = readRawAnswer(this.#received, method, this.#isOver);
      if (found) {
        this.#received = this.#received.slice(found.length);
        if (found.status >= 200 || isInterim) return found;
      } else if (this.#isOver) {
        return undefined;
      } else {
        await new Promise<void>(resolve => {
          this.#wake = resolve;
        });
      }
    }
  }

  /** Settles when the connection is closed, whoever closed it. */
  async closed(): Promise<void> {
    await this.#closed;
  }

  async destroy(): Promise<void> {
    this.#socket.destroy();
    await this.#closed;
  }
}

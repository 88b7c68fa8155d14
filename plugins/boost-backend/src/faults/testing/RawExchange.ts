import type { Socket } from 'node:net';
import { findBodyEnd } from './findBodyEnd';

/** The other side of a connection inside of one process has read by then. */
const TURNS_UNTIL_READ = 5;

/** One request as it came over the wire, and the bytes that answer it. */
export class RawExchange {
  /** The request line and the headers, as they were sent. */
  readonly head: string;
  /** Whether the connection has carried no request before. */
  readonly isFirst: boolean;
  /** Settles when the request's body is complete, at once when it has none. */
  readonly received: Promise<void>;
  /** Settles when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #findEnd: (bytes: Buffer) => number | undefined;
  #complete = () => {};
  #takenBytes = 0;
  #onTaken = () => {};

  private constructor(
    head: string,
    connection: { socket: Socket; isFirst: boolean; closed: Promise<void> },
  ) {
    this.head = head;
    this.isFirst = connection.isFirst;
    this.closed = connection.closed;
    this.#socket = connection.socket;
    this.#findEnd = findBodyEnd(head);
    this.received = new Promise(resolve => {
      this.#complete = resolve;
    });
  }

  static create(
    head: string,
    connection: { socket: Socket; isFirst: boolean; closed: Promise<void> },
  ): RawExchange {
    return new RawExchange(head, connection);
  }

  get method(): string {
    return this.head.slice(0, this.head.indexOf(' '));
  }

  /** Which of the upstream's connections it came over. */
  get socket(): Socket {
    return this.#socket;
  }

  /**
   * Takes bytes of the body.
   *
   * @param bytes - What arrived
   * @returns what came behind the end of the body; nothing while it goes on
   */
  take(bytes: Buffer): Buffer | undefined {
    this.#takenBytes += bytes.length;
    this.#onTaken();
    const end = this.#findEnd(bytes);
    if (end === undefined) return undefined;
    this.#complete();
    return bytes.subarray(end);
  }

  /** Settles when more than so many bytes of the body are there. */
  hasMoreThan(bytes: number): Promise<void> {
    return new Promise(resolve => {
      this.#onTaken = () => {
        if (this.#takenBytes > bytes) resolve();
      };
      this.#onTaken();
    });
  }

  /** Sends text or bytes, each character as one byte. */
  send(bytes: string | Buffer): void {
    if (typeof bytes === 'string') this.#socket.write(bytes, 'latin1');
    else this.#socket.write(bytes);
  }

  /** Settles when all that was sent has left this process. */
  flushed(): Promise<void> {
    return new Promise(resolve => {
      this.#socket.write('', () => resolve());
    });
  }

  /**
   * Settles when what was sent has been read by the portal, which is in this process: one
   * turn of its event loop after the bytes left.
   */
  async arrived(): Promise<void> {
    await this.flushed();
    for (let turn = 0; turn < TURNS_UNTIL_READ; turn++) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  /** Says that nothing more will come (a TCP FIN). */
  end(): void {
    this.#socket.end();
  }

  /** Breaks the connection (a TCP RST). */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  /** Reads nothing more, so that the sender's buffers fill. */
  stopReading(): void {
    this.#socket.pause();
  }
}

import { once } from 'node:events';
import type { Socket } from 'node:net';
import { RawExchange } from './RawExchange';

const END_OF_HEAD = '\r\n\r\n';

/** Splits what comes over a connection into requests. */
export class RawConnection {
  /** Settles when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #onExchange: (exchange: RawExchange) => void;
  #unread: Buffer = Buffer.alloc(0);
  #current: RawExchange | undefined;
  #count = 0;

  private constructor(
    socket: Socket,
    onExchange: (exchange: RawExchange) => void,
  ) {
    this.#socket = socket;
    this.#onExchange = onExchange;
    this.closed = once(socket, 'close').then(
      () => {},
      () => {},
    );
    socket.on('error', () => {});
    socket.on('data', bytes => this.#read(bytes));
  }

  static open(
    socket: Socket,
    onExchange: (exchange: RawExchange) => void,
  ): RawConnection {
    return new RawConnection(socket, onExchange);
  }

  /** Ends it in order, and waits until the other side has ended it too. */
  async drop(): Promise<void> {
    this.#socket.end();
    // A connection that was paused would not see the other side's end.
    this.#socket.resume();
    await this.closed;
  }

  /** Ends it at once. */
  destroy(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    let rest: Buffer | undefined = bytes;
    while (rest) {
      if (this.#current) {
        rest = this.#current.take(rest);
        if (rest) this.#current = undefined;
        continue;
      }
      this.#unread = Buffer.concat([this.#unread, rest]);
      const end = this.#unread.indexOf(END_OF_HEAD);
      if (end < 0) return;
      const head = this.#unread.toString('latin1', 0, end + 2);
      rest = this.#unread.subarray(end + END_OF_HEAD.length);
      this.#unread = Buffer.alloc(0);
      this.#current = RawExchange.create(head, {
        socket: this.#socket,
        isFirst: this.#count++ === 0,
        closed: this.closed,
      });
      this.#onExchange(this.#current);
    }
  }
}

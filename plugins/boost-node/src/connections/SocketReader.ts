import { type OnReadOpts, Socket } from 'node:net';
import { ByteKeeper } from './ByteKeeper';

/** By which a socket finds its reader: functions of its own for each would be held as long. */
const READER = Symbol('reader');

interface ReadSocket extends Socket {
  [READER]?: SocketReader;
}

/** As much as Node reads at once. */
const RECEIVED_BYTES = 64 * 1024;

/** Into here all sockets read: each chunk is kept elsewhere before the next one comes. */
const received = Buffer.allocUnsafeSlow(RECEIVED_BYTES);

function receive(this: ReadSocket, count: number): boolean {
  const chunk = ByteKeeper.shared.keep(received.subarray(0, count));
  return this[READER]?.offer(chunk) ?? this.push(chunk);
}

function readThrough(this: ReadSocket, size?: number): unknown {
  const reader = this[READER] as SocketReader;
  if (reader.isHeld) return null;
  // Whoever reads nothing wants none of it.
  const chunk = size === 0 ? undefined : reader.take();
  return chunk ?? Socket.prototype.read.call(this, size);
}

/**
 * Gives undici what a socket receives, and holds it back when it has to.
 *
 * @remarks
 * Chunks go to undici at once, past the buffer of the socket's stream. By way of it, each
 * takes a new 64 KiB of memory, which is what costs large answers (ADR 0021), and is
 * announced in a later tick.
 *
 * undici can be paused itself, and must not be: when the connection ends or breaks while it
 * is, an answer that was to end with its connection fails an assertion in undici (7.30.2)
 * that nobody can catch. A socket that has nothing to read for a while is no state of
 * undici's. Its buffer fills, and then the other side has to wait.
 */
export class SocketReader {
  /** What a socket has to be made with. */
  static readonly onread: OnReadOpts = { buffer: received, callback: receive };

  readonly #socket: Socket;
  #chunk: Buffer | undefined;
  #isHeld = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    Object.assign(socket, { [READER]: this, read: readThrough });
  }

  /**
   * @param socket - A new one, from which nobody reads but undici
   */
  static of(socket: Socket): SocketReader {
    return new SocketReader(socket);
  }

  /** Whether nothing is let through. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Lets nothing through. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Lets all through. */
  letGo(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    // What has come meanwhile was announced to nobody. Not at once: this may be called from
    // within undici's parser, which must not be entered twice.
    process.nextTick(() => this.#socket.emit('readable'));
  }

  /**
   * The socket has received something.
   *
   * @returns whether it may receive more
   */
  offer(chunk: Buffer): boolean {
    const socket = this.#socket;
    // What came before goes first.
    if (this.#isHeld || socket.readableLength > 0) return socket.push(chunk);
    this.#chunk = chunk;
    socket.emit('readable');
    const left = this.take();
    return left ? socket.push(left) : true;
  }

  /** What is offered now, once. */
  take(): Buffer | undefined {
    const chunk = this.#chunk;
    this.#chunk = undefined;
    return chunk;
  }
}

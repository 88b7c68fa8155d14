import { Socket } from 'node:net';

/** By which a socket finds its gate: a function of its own for each would be held as long. */
const GATE = Symbol('gate');

interface GatedSocket extends Socket {
  [GATE]: SocketGate;
}

function readBehindGate(this: GatedSocket, size?: number): unknown {
  return this[GATE].isClosed ? null : Socket.prototype.read.call(this, size);
}

/**
 * Holds the bytes of a socket back from undici.
 *
 * @remarks
 * undici can be paused itself, and must not be: when the connection ends or breaks while it
 * is, an answer that was to end with its connection fails an assertion in undici (7.30.2)
 * that nobody can catch. A socket that has nothing to read for a while is no state of
 * undici's. Its buffer fills, and then the other side has to wait.
 */
export class SocketGate {
  readonly #socket: Socket;
  #isClosed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    Object.assign(socket, { [GATE]: this, read: readBehindGate });
  }

  /**
   * @param socket - A new one, from which nobody reads but undici
   */
  static before(socket: Socket): SocketGate {
    return new SocketGate(socket);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Lets nothing through. */
  close(): void {
    this.#isClosed = true;
  }

  /** Lets all through. */
  open(): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    // What has come meanwhile was announced to nobody. Not at once: this may be called from
    // within undici's parser, which must not be entered twice.
    process.nextTick(() => this.#socket.emit('readable'));
  }
}
